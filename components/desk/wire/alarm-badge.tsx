'use client'

import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '#components/ui/badge.tsx'
import type { Alarm } from '#lib/wire/wire-item.ts'

const tones: Record<Alarm, Tone> = { kill: 'danger', notForPublication: 'danger', embargo: 'warn', advisory: 'accent' }

/** What copy says about itself that nobody may overlook. */
export function AlarmBadge({ alarm }: { alarm: Alarm }) {
  const t = useTranslations('wire')
  return <Badge tone={tones[alarm]}>{t(`alarm.${alarm}`)}</Badge>
}
