'use client'

import { useTranslations } from 'next-intl'
import { KeepFocus } from '#components/ui/keep-focus.tsx'
import { RuleLine, type ShownRule } from './rule-line.tsx'

/** The rules in their order: each is switched on and off, and moved, where it stands. */
export function Rules({ rules }: { rules: ShownRule[] }) {
  const t = useTranslations('rules')
  return (
    <KeepFocus label={t('list')}>
      <ol className="border-t border-rule">
        {rules.map((rule, at) => (
          <RuleLine key={rule.id} rule={rule} place={at + 1} first={at === 0} last={at === rules.length - 1} />
        ))}
      </ol>
    </KeepFocus>
  )
}
