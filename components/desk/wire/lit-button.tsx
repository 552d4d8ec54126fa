'use client'

import type { ReactNode } from 'react'
import type { Lit } from './use-lit.ts'

/** The name of something that was read: pointing at it, focusing it or pressing it lights up the words it came from. */
export function LitButton({ name, lit, children }: { name: string; lit: Lit; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={lit.pressed === name}
      onPointerEnter={() => lit.over(name)}
      onPointerLeave={() => lit.over(null)}
      onFocus={() => lit.over(name)}
      onBlur={() => lit.over(null)}
      onClick={() => lit.press(name)}
      className="min-h-6 cursor-pointer text-left font-medium underline decoration-rule-strong decoration-dotted underline-offset-4 aria-pressed:decoration-accent aria-pressed:decoration-solid"
    >
      {children}
    </button>
  )
}
