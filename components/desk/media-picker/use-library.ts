'use client'

import { useEffect, useState } from 'react'
import { searchPictures } from '#app/desk/media/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { PickedMedia } from './upload.ts'

type Page = { pictures: PickedMedia[]; next: string | null; reasons: Reason[] }

/** The library's pictures for what is typed, the newest first; null while they are not there yet. `more` fetches older ones. */
export function useLibrary(query: string) {
  const [page, setPage] = useState<Page | null>(null)
  useEffect(() => {
    let over = false
    const timer = window.setTimeout(
      async () => {
        const found = await answerOf(searchPictures({ q: query }))
        if (!over) setPage(found.ok ? { ...found.value, reasons: [] } : { pictures: [], next: null, ...found })
      },
      query ? 200 : 0,
    )
    return () => {
      over = true
      window.clearTimeout(timer)
    }
  }, [query])
  const more = async () => {
    if (!page?.next) return
    const found = await answerOf(searchPictures({ q: query, before: page.next }))
    setPage((before) => {
      // Another search may have begun meanwhile.
      if (before !== page) return before
      if (!found.ok) return { ...page, reasons: found.reasons }
      return { ...found.value, pictures: [...page.pictures, ...found.value.pictures], reasons: [] }
    })
  }
  return { page, more }
}
