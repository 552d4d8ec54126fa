'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { save } from '#app/desk/articles/[id]/actions.ts'
import type { ContentInput } from '#lib/article/content.ts'
import { limits } from '#lib/body/body.ts'
import { whyOutOfBounds } from '#lib/body/bounds.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { forget, type JournalEntry, keep } from './journal.ts'

const PAUSE = 1_200
const RETRY = 5_000

export type SaveState =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; reasons: Reason[] }
  | { kind: 'conflict'; reasons: Reason[] }

export type Saving = ReturnType<typeof useAutosave>

/**
 * Saves what is typed: a pause after the last keystroke, one save in flight at a time, each on top of the version the server gave last.
 * What is not saved yet stands in the browser's journal, so a crash, a lost session or a dropped network loses nothing.
 */
export function useAutosave(id: string, initialVersion: number, initialContent: ContentInput) {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null })
  /** Whether something was saved since the page came from the server: then there is a draft. */
  const [touched, setTouched] = useState(false)
  const version = useRef(initialVersion)
  /** What the server had at that version: what a text that is typed now grew out of. Null where only an older browser text is known. */
  const base = useRef<ContentInput | null>(initialContent)
  const pending = useRef<ContentInput | null>(null)
  const inFlight = useRef<Promise<void> | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const blocked = useRef(false)

  const send = useCallback(
    async (keepTheirs = false): Promise<void> => {
      window.clearTimeout(timer.current)
      while (inFlight.current) await inFlight.current
      const content = pending.current
      if (!content || (blocked.current && !keepTheirs)) return
      // So much does not even reach the save: what stands before it answers as if there were no server.
      const tooMuch = whyOutOfBounds(content.body, limits)
      if (tooMuch) return setState({ kind: 'refused', reasons: [tooMuch] })
      inFlight.current = (async () => {
        setState({ kind: 'saving' })
        const result = await save({ id, seen: version.current, content, ...(keepTheirs ? { keepTheirs } : {}) }).catch(
          () => null,
        )
        if (result === null) {
          setState({ kind: 'offline' })
          timer.current = window.setTimeout(() => void send(), RETRY)
        } else if (result.ok) {
          version.current = result.value.version
          base.current = content
          blocked.current = false
          setTouched(true)
          if (pending.current === content) {
            pending.current = null
            forget(id)
            setState({ kind: 'saved', at: new Date(result.value.savedAt) })
          } else {
            setState({ kind: 'unsaved' })
            timer.current = window.setTimeout(() => void send(), PAUSE)
          }
        } else if (result.refusal === 'signed-out') {
          setState({ kind: 'signed-out' })
          timer.current = window.setTimeout(() => void send(), RETRY)
        } else {
          blocked.current = result.refusal === 'conflict'
          setState({ kind: result.refusal === 'conflict' ? 'conflict' : 'refused', reasons: result.reasons })
        }
      })()
      await inFlight.current
      inFlight.current = null
    },
    [id],
  )

  const change = useCallback(
    (content: ContentInput) => {
      pending.current = content
      keep(id, { content, version: version.current, base: base.current, at: Date.now() })
      if (blocked.current) return
      setState((before) => (before.kind === 'saving' ? before : { kind: 'unsaved' }))
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void send(), PAUSE)
    },
    [id, send],
  )

  /** Saves at once what is pending; true when nothing is left unsaved. Commands such as Publish call it first. */
  const flush = useCallback(async (): Promise<boolean> => {
    await send()
    return pending.current === null
  }, [send])

  /** A command moved the story on: later saves build on this version. */
  const moveTo = useCallback((next: number) => {
    version.current = next
    setTouched(false)
  }, [])

  /** The answer to a conflict: this text goes on top of the version seen now, the other one is kept aside. True when it is saved. */
  const saveOver = useCallback(
    async (theirVersion: number, content: ContentInput): Promise<boolean> => {
      version.current = theirVersion
      pending.current = content
      await send(true)
      return pending.current === null
    },
    [send],
  )

  /** A text that this browser kept grew out of an older version: saved on top of that, it meets whatever came after it as a conflict. */
  const goBackTo = useCallback((entry: JournalEntry) => {
    version.current = entry.version
    base.current = entry.base
  }, [])

  /** The other answer: this text is no longer to be saved here. */
  const giveUp = useCallback(() => {
    pending.current = null
    blocked.current = false
    forget(id)
  }, [id])

  useEffect(() => {
    const online = () => void send()
    const leaving = (event: BeforeUnloadEvent) => {
      if (pending.current) event.preventDefault()
    }
    window.addEventListener('online', online)
    window.addEventListener('focus', online)
    window.addEventListener('beforeunload', leaving)
    return () => {
      window.removeEventListener('online', online)
      window.removeEventListener('focus', online)
      window.removeEventListener('beforeunload', leaving)
      // Whoever goes on to another page of the desk leaves nothing unsaved behind.
      void send()
    }
  }, [send])

  return { state, touched, change, flush, moveTo, saveOver, goBackTo, giveUp, version, base }
}
