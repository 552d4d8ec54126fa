import type { ReactNode } from 'react'

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'danger'

const tones: Record<Tone, string> = {
  neutral: 'border-rule text-soft',
  accent: 'border-accent/40 bg-accent-soft text-accent',
  good: 'border-good/40 bg-good-soft text-good',
  warn: 'border-warn/40 bg-warn-soft text-warn',
  danger: 'border-danger/40 bg-danger-soft text-danger',
}

/** The same for a word that must not be overlooked. */
const solids: Record<Tone, string> = {
  neutral: 'border-ink bg-ink text-paper',
  accent: 'border-accent bg-accent text-on-accent',
  good: 'border-good bg-good text-paper',
  warn: 'border-warn bg-warn text-paper',
  danger: 'border-danger bg-danger text-paper',
}

/** A word of state. The tone repeats what the word says, never replaces it. */
export function Badge({
  tone = 'neutral',
  solid = false,
  children,
}: {
  tone?: Tone
  solid?: boolean
  children: ReactNode
}) {
  return (
    <span
      className={`inline-flex items-center rounded-[3px] border px-1.5 py-px text-xs font-medium ${(solid ? solids : tones)[tone]}`}
    >
      {children}
    </span>
  )
}
