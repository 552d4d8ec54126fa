'use client'

import { useSyncExternalStore } from 'react'

let open = false
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Shows the sheet of keys, or puts it away: from the bar, from a list, or by its own key. */
export function showKeys(shown: boolean): void {
  open = shown
  for (const listener of listeners) listener()
}

export function useKeysShown(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => open,
    () => false,
  )
}
