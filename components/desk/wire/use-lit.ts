'use client'

import { useState } from 'react'

/** Which part of the raw text is lit up: what the pointer or the focus is on, else what was pressed last. */
export type Lit = {
  name: string | null
  pressed: string | null
  over: (name: string | null) => void
  press: (name: string) => void
}

export function useLit(): Lit {
  const [hovered, setHovered] = useState<string | null>(null)
  const [pressed, setPressed] = useState<string | null>(null)
  return {
    name: hovered ?? pressed,
    pressed,
    over: setHovered,
    press: (name) => setPressed(pressed === name ? null : name),
  }
}
