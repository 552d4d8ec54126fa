'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { Reason } from '#lib/platform/outcome.ts'

/** What a rule did with a piece of copy, or that it made a story, and why it was not published by itself. */
export function RuleNotice({ said, held, used = true }: { said: string; held: Reason[]; used?: boolean }) {
  const t = useTranslations('rules')
  const say = useReason()
  return (
    <Notice tone={held.length > 0 ? 'warn' : 'neutral'}>
      {said}
      {held.length > 0 ? (
        <>
          {' '}
          <strong className="font-medium">{t(used ? 'item.held' : 'item.notUsed')}</strong> {held.map(say).join(' ')}
        </>
      ) : null}
    </Notice>
  )
}
