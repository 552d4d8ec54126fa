'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useReason } from '#components/ui/reasons.tsx'
import type { FileReport } from '#lib/batch/progress.ts'

/** What became of each file, with why and what was lost. */
export function ReportRows({ files, className = '' }: { files: readonly FileReport[]; className?: string }) {
  const t = useTranslations('batch')
  return (
    <ul className={`divide-y divide-rule border-t border-rule text-sm ${className}`}>
      {files.map((file) => (
        <li key={file.position} className="grid gap-x-4 py-1.5 sm:grid-cols-[minmax(0,18rem)_9rem_minmax(0,1fr)]">
          <span className="truncate font-mono text-xs leading-5" title={file.path}>
            {file.path || t('pasted')}
          </span>
          <span className={file.outcome === 'refused' ? 'font-medium text-danger' : 'text-soft'}>
            {t(file.outcome ?? 'waiting')}
          </span>
          <ReportOf file={file} />
        </li>
      ))}
    </ul>
  )
}

function ReportOf({ file }: { file: FileReport }) {
  const t = useTranslations('batch')
  const say = useReason()
  const more = file.count - file.items.length
  return (
    <span className="grid min-w-0 gap-0.5">
      {file.reason ? <span>{say(file.reason)}</span> : null}
      {file.items.map((item) => (
        <Link key={item.id} href={`/desk/wire/${item.id}`} prefetch={false} className="truncate underline">
          {item.headline || t('untitled')}
        </Link>
      ))}
      {more > 0 ? <span className="text-soft">{t('more', { count: more })}</span> : null}
      {file.lost.map((reason) => (
        <span key={JSON.stringify(reason)} className="text-warn">
          {say(reason)}
        </span>
      ))}
      {file.refused.map(({ file: name, reason }) => (
        <span key={name} className="wrap-anywhere">
          <span className="font-mono text-xs">{name}</span>: {say(reason)}
        </span>
      ))}
    </span>
  )
}
