'use client'

import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import type { Alarm } from '#lib/wire/wire-item.ts'

type Props = { alarm: Alarm; embargo?: { until: string; over: boolean } | null }

/** What copy says about itself that nobody may overlook. An embargo says until when, and whether that is over. */
export function AlarmBadge({ alarm, embargo }: Props) {
  const t = useTranslations('wire')
  switch (alarm) {
    case 'kill':
    case 'notForPublication':
      return (
        <Badge tone="danger" solid>
          {t(`alarm.${alarm}`)}
        </Badge>
      )
    case 'embargo':
      if (!embargo) return <Badge tone="warn">{t('alarm.embargo')}</Badge>
      return (
        <Badge tone={embargo.over ? 'neutral' : 'warn'}>
          {t(embargo.over ? 'alarm.embargoOver' : 'alarm.embargoUntil', { until: embargo.until })}
        </Badge>
      )
    case 'advisory':
      return <Badge tone="accent">{t('alarm.advisory')}</Badge>
  }
}
