'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Progress } from '#components/ui/progress.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { Sent } from './upload-copy.ts'
import type { Upload } from './use-upload.ts'

type Props = { upload: Upload; toList: boolean; onAgain: (files: File[]) => void; onClose: () => void }

/** How far the sending is, and at the end what became of each file, the bad ones first. */
export function UploadReport({ upload, toList, onAgain, onClose }: Props) {
  const t = useTranslations('wire')
  const count = (outcome: string) => upload.sent.filter((one) => one.receipt.outcome === outcome).length
  const again = upload.sent.flatMap((one) => (one.again ? [one.again] : []))
  return (
    <section aria-label={t('report.label')} className="border-y border-rule py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="font-medium">
          {upload.running
            ? t('report.running', { done: upload.sent.length, total: upload.total })
            : t('report.finished', { imported: count('imported'), known: count('known'), refused: count('refused') })}
        </p>
        <span className="flex-1" />
        {!upload.running && again.length > 0 ? (
          <Button onClick={() => onAgain(again)}>{t('report.again', { count: again.length })}</Button>
        ) : null}
        {toList && !upload.running && upload.sent.length > again.length ? (
          <ButtonLink href="/desk/wire">{t('source.toWire')}</ButtonLink>
        ) : null}
        {upload.running ? null : (
          <Button look="quiet" onClick={onClose}>
            {t('report.close')}
          </Button>
        )}
      </div>
      {upload.running ? (
        <div className="mt-2">
          <Progress label={t('report.label')} done={upload.sent.length} total={upload.total} />
        </div>
      ) : (
        <Results sent={upload.sent} />
      )}
    </section>
  )
}

/** What did not come in stands open; what did stands in the list below anyway. */
function Results({ sent }: { sent: Sent[] }) {
  const t = useTranslations('wire')
  const imported = sent.filter(({ receipt }) => receipt.outcome === 'imported' && receipt.refused.length === 0)
  const others = sent.filter((one) => !imported.includes(one))
  return (
    <>
      {others.length > 0 ? <ReportRows sent={others} /> : null}
      {imported.length > 0 ? (
        <details className="mt-2">
          <summary className="inline-flex min-h-9 cursor-pointer items-center text-sm underline decoration-rule-strong underline-offset-4">
            {t('report.showImported', { count: imported.length })}
          </summary>
          <ReportRows sent={imported} />
        </details>
      ) : null}
    </>
  )
}

const order = { refused: 0, known: 1, imported: 2 }

function ReportRows({ sent }: { sent: Sent[] }) {
  const t = useTranslations('wire')
  const say = useReason()
  const sorted = [...sent].sort((a, b) => order[a.receipt.outcome] - order[b.receipt.outcome])
  return (
    <ul className="mt-2 max-h-80 divide-y divide-rule overflow-y-auto border-t border-rule text-sm">
      {sorted.map(({ receipt }, at) => (
        // Two files of one batch may bear the same name.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never reordered
        <li key={at} className="grid gap-x-4 py-1.5 sm:grid-cols-[minmax(0,16rem)_9rem_1fr]">
          <span className="truncate font-mono text-xs leading-5" title={receipt.file}>
            {receipt.file || t('report.pasted')}
          </span>
          <span className={receipt.outcome === 'refused' ? 'font-medium text-danger' : 'text-soft'}>
            {t(`report.${receipt.outcome}`)}
          </span>
          {receipt.outcome === 'refused' ? (
            <span>{say(receipt.reason)}</span>
          ) : (
            <span className="grid min-w-0">
              {receipt.items.map((item) => (
                <Link key={item.id} href={`/desk/wire/${item.id}`} prefetch={false} className="truncate underline">
                  {item.headline || t('untitled')}
                </Link>
              ))}
              {receipt.refused.map(({ file, reason }) => (
                <span key={file} className="wrap-anywhere">
                  <span className="font-mono text-xs">{file}</span>: {say(reason)}
                </span>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
