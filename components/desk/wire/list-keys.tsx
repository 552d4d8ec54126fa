'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

const STORED = 'copydesk.wire.keys'

function subscribe(changed: () => void) {
  window.addEventListener('storage', changed)
  return () => window.removeEventListener('storage', changed)
}

const areOn = () => localStorage.getItem(STORED) !== 'off'

/** Single letters work a list until someone turns them off: speech input and stray fingers press them too. */
export function useListKeys(onKey: (key: string) => boolean): { on: boolean; toggle: () => void } {
  const on = useSyncExternalStore(subscribe, areOn, () => true)
  const handle = useEffectEvent(onKey)
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      const at = event.target
      const typing =
        at instanceof HTMLElement &&
        at.closest('input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog]')
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      if (handle(event.key)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on])
  const toggle = () => {
    localStorage.setItem(STORED, on ? 'off' : 'on')
    window.dispatchEvent(new StorageEvent('storage'))
  }
  return { on, toggle }
}

/** Which letters do what, and the switch for them. On a phone there is no keyboard to tell about. */
export function KeysLine({ on, toggle, keys }: { on: boolean; toggle: () => void; keys: [string, string][] }) {
  const t = useTranslations('wire')
  return (
    <p className="hidden flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft md:flex">
      {on
        ? keys.map(([key, does]) => (
            <span key={key}>
              <kbd className="rounded-[3px] border border-rule px-1 font-mono text-xs">{key}</kbd> {does}
            </span>
          ))
        : null}
      <button type="button" onClick={toggle} className="min-h-6 underline underline-offset-2">
        {t(on ? 'keys.off' : 'keys.on')}
      </button>
    </p>
  )
}
