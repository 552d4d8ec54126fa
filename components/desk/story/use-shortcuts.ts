'use client'

import { useEffect, useRef } from 'react'

/** The story screen's keys: Ctrl/⌘-S saves, Ctrl/⌘-Enter opens the publish sheet. `docs` of them is the help sheet in the menu. */
export function useShortcuts(acts: { save?: () => void; publish?: () => void }) {
  const current = useRef(acts)
  current.current = acts
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey)) return
      const act = event.key === 's' ? current.current.save : event.key === 'Enter' ? current.current.publish : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
