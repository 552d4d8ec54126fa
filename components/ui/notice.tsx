import type { ReactNode } from 'react'
import type { Tone } from './badge.tsx'

const tones: Record<Tone, string> = {
  neutral: 'border-rule-strong bg-sunken',
  accent: 'border-accent bg-accent-soft',
  good: 'border-good bg-good-soft',
  warn: 'border-warn bg-warn-soft',
  danger: 'border-danger bg-danger-soft',
}

/** A message that stands in the page. `live` reads it out when it appears. */
export function Notice({
  tone = 'neutral',
  live = false,
  children,
}: {
  tone?: Tone
  live?: boolean
  children: ReactNode
}) {
  return (
    <div
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
      className={`border-l-4 px-3.5 py-2.5 ${tones[tone]}`}
    >
      {children}
    </div>
  )
}
