'use client'

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

/** Something the page one is on can do, offered in the command palette. */
export type PaletteCommand = { label: string; run: () => void }

let commands: readonly PaletteCommand[] = []
const listeners = new Set<() => void>()

function change(next: readonly PaletteCommand[]) {
  commands = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const none: readonly PaletteCommand[] = []

/** Offers a command of this page for as long as it is shown; without `run` it cannot be done now and is not offered. */
export function usePaletteCommand(label: string, run: (() => void) | undefined): void {
  const perform = useEffectEvent(() => run?.())
  const offered = run !== undefined
  useEffect(() => {
    if (!offered) return
    const mine: PaletteCommand = { label, run: () => perform() }
    change([...commands, mine])
    return () => change(commands.filter((one) => one !== mine))
  }, [label, offered])
}

/** What the page one is on can do now. */
export function usePageCommands(): readonly PaletteCommand[] {
  return useSyncExternalStore(
    subscribe,
    () => commands,
    () => none,
  )
}
