'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReason } from '#components/ui/reasons.tsx'
import type { Report } from './use-batch.ts'

/** What became of the items that were chosen, by name where it did not go as one wished. */
export function ReportText({ report }: { report: Report }) {
  const t = useTranslations('wire')
  const say = useReason()
  switch (report.kind) {
    case 'refused':
      return <p className="pl-2 font-medium text-danger">{report.reasons.map(say).join(' ')}</p>
    case 'used':
      return <Used report={report} />
    default: {
      const { kind, count, left, only } = report
      return (
        <p className="pl-2 wrap-anywhere">
          {only !== null && count > 0 ? t(`batch.${kind}One`, { headline: only }) : t(`batch.${kind}`, { count })}{' '}
          {left > 0 ? t('batch.left', { count: left }) : null}
        </p>
      )
    }
  }
}

function Used({ report }: { report: Extract<Report, { kind: 'used' }> }) {
  const t = useTranslations('wire')
  const say = useReason()
  return (
    <div className="pl-2">
      <p className="font-medium">
        {t('use.several', { count: report.begun })}{' '}
        {report.begun > 0 ? (
          <Link href="/desk" prefetch={false} className="font-normal underline">
            {t('batch.toDrafts')}
          </Link>
        ) : null}
      </p>
      <ul className="grid gap-0.5 text-sm empty:hidden">
        {report.known.map((one) => (
          <li key={one.id} className="wrap-anywhere">
            {one.headline || t('untitled')}: {t('list.usedBy', { name: one.by })}
          </li>
        ))}
        {report.failed.map((one) => (
          <li key={one.id} className="wrap-anywhere">
            <Link href={`/desk/wire/${one.id}`} prefetch={false} className="underline">
              {one.headline || t('untitled')}
            </Link>
            : <span className="font-medium text-danger">{one.reasons.map(say).join(' ')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
