'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** Around a list whose lines can go away: when the one that held the focus is gone, the list has it, so that the keyboard goes on from here. */
export function KeepFocus({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const held = useRef(false)
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body
    if (held.current && lost) box.current?.focus()
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and these are lines of a list
    <div
      ref={box}
      role="group"
      aria-label={label}
      tabIndex={-1}
      onFocus={() => {
        held.current = true
      }}
      onBlur={(event) => {
        // A line that is taken away loses the focus to nothing; whoever leaves goes to something.
        if (event.relatedTarget !== null) held.current = false
      }}
    >
      {children}
    </div>
  )
}
