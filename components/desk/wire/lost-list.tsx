'use client'

import { useTranslations } from 'next-intl'
import { useReason } from '#components/ui/reasons.tsx'
import type { Reason } from '#lib/platform/outcome.ts'

/** What stood in the document and cannot stand in a story. */
export function LostList({ lost }: { lost: Reason[] }) {
  const t = useTranslations('wire')
  const say = useReason()
  if (lost.length === 0) return null
  return (
    <section>
      <h3 className="text-sm font-semibold">{t('item.lost')}</h3>
      <ul className="mt-1 grid gap-1 text-sm">
        {lost.map((reason) => (
          <li key={reason.code}>{say(reason)}</li>
        ))}
      </ul>
    </section>
  )
}
