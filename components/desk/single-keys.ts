'use client'

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

const STORED = 'copydesk.keys'

function subscribe(changed: () => void) {
  window.addEventListener('storage', changed)
  return () => window.removeEventListener('storage', changed)
}

const areOn = () => localStorage.getItem(STORED) !== 'off'

/** Whether single letters work the desk, and the switch for them: speech input and stray fingers press them too (WCAG 2.1.4). */
export function useSingleKeysSwitch(): { on: boolean; toggle: () => void } {
  const on = useSyncExternalStore(subscribe, areOn, () => true)
  const toggle = () => {
    localStorage.setItem(STORED, on ? 'off' : 'on')
    window.dispatchEvent(new StorageEvent('storage'))
  }
  return { on, toggle }
}

/** Hears single letters that are pressed outside of fields, dialogs and menus, while they are on. `onKey` says whether it took the key. */
export function useSingleKeys(onKey: (key: string) => boolean): void {
  const { on } = useSingleKeysSwitch()
  const handle = useEffectEvent(onKey)
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (handle(event.key)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on])
}

const places = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu]'

function isTyping(at: EventTarget | null): boolean {
  return at instanceof HTMLElement && at.closest(places) !== null
}
