import type { ReactNode } from 'react'

/** Moves a thing a place up or down. `dull` does nothing now, and stays in reach: what arrives at an end keeps the focus. */
export function MoveButton(props: { label: string; dull: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.dull || undefined}
      onClick={() => props.dull || props.onPress()}
      className="inline-flex size-9 cursor-pointer items-center justify-center rounded-[3px] hover:bg-sunken aria-disabled:opacity-35"
    >
      {props.children}
    </button>
  )
}
