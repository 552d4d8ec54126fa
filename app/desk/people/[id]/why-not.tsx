'use client'

import { useReason } from '#components/ui/reasons.tsx'
import type { Reason } from '#lib/platform/outcome.ts'

/** Why the button beside it cannot be pressed now. */
export function WhyNot({ id, reasons }: { id: string; reasons: readonly Reason[] }) {
  const say = useReason()
  if (reasons.length === 0) return null
  return (
    <p id={id} className="text-sm text-soft">
      {reasons.map(say).join(' ')}
    </p>
  )
}
