'use client'

import { useEffect, useRef } from 'react'

const keys = { s: 'save', Enter: 'publish', '/': 'help' } as const
type Acts = Partial<Record<(typeof keys)[keyof typeof keys], () => void>>

/** The story screen's keys, each with Ctrl or ⌘: S saves, Enter opens the publish sheet, / shows all of them. */
export function useShortcuts(acts: Acts) {
  const current = useRef(acts)
  current.current = acts
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey)) return
      const name = Object.entries(keys).find(([key]) => key === event.key)?.[1]
      const act = name && current.current[name]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
