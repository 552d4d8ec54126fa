'use client'

import { useEffect, useState } from 'react'
import { suggest } from '#app/desk/tags/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { PickedTag } from './tag-kinds.ts'

export type Suggestion = PickedTag & { alias: string | null }

type Answer = { for: string; tags: Suggestion[]; reasons: Reason[] }

const none: Answer = { for: '', tags: [], reasons: [] }

/** The tags for what is typed, asked for after a short rest. `settled` says that they belong to what stands there now. */
export function useSuggestions(typed: string): Answer & { settled: boolean } {
  const words = typed.trim()
  const [answer, setAnswer] = useState(none)
  useEffect(() => {
    if (words === '') return setAnswer(none)
    let over = false
    const timer = window.setTimeout(async () => {
      const result = await answerOf(suggest({ typed: words }))
      if (over) return
      setAnswer(
        result.ok ? { for: words, tags: result.value, reasons: [] } : { ...none, for: words, reasons: result.reasons },
      )
    }, 120)
    return () => {
      over = true
      window.clearTimeout(timer)
    }
  }, [words])
  return { ...answer, settled: answer.for === words }
}
