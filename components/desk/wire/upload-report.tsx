'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { BatchCommands } from '#components/desk/batch/batch-commands.tsx'
import { BatchBadge, doneOf, useBatchSentence } from '#components/desk/batch/batch-line.tsx'
import { ReportRows } from '#components/desk/batch/report-rows.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Progress } from '#components/ui/progress.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { BatchReport, FileReport } from '#lib/batch/progress.ts'
import type { Unsent, Upload } from './use-upload.ts'

type Props = {
  upload: Upload
  toList: boolean
  onAgain: () => void
  onChanged: () => void
  onClose: () => void
}

/** How far the sending and the reading are, and at the end what became of each file, the bad ones first. */
export function UploadReport({ upload, toList, onAgain, onChanged, onClose }: Props) {
  const t = useTranslations('batch')
  const sentence = useBatchSentence()
  const { batch, report, unsent, sending } = upload
  const again = unsent.filter((one) => one.again !== null).length
  const under = sending || (batch !== null && !batch.overAt && again === 0)
  const read = batch ? doneOf(batch) : 0
  return (
    <section aria-label={t('label')} className="border-y border-rule py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {batch && batch.state !== 'finished' ? <BatchBadge state={batch.state} /> : null}
        <p role="status" className="font-medium">
          {batch?.overAt ? withUnsent(sentence(batch), unsent, t('notSent')) : null}
          {batch?.overAt || !under ? null : (
            <>
              {sending ? `${t('sending', { done: upload.sent, total: upload.expected })} · ` : ''}
              {t('reading', { done: read, total: upload.expected })}
            </>
          )}
          {batch?.overAt || under ? null : t('sending', { done: upload.sent, total: upload.total })}
        </p>
        <span className="flex-1" />
        {!sending && again > 0 ? <Button onClick={onAgain}>{t('again', { count: again })}</Button> : null}
        {batch ? <BatchCommands batch={batch} sending={sending} onChanged={onChanged} /> : null}
        {toList && batch?.overAt ? <ButtonLink href="/desk/wire">{t('toWire')}</ButtonLink> : null}
        {under ? null : (
          <Button look="quiet" onClick={onClose}>
            {t('close')}
          </Button>
        )}
      </div>
      {under ? (
        <div className="mt-2">
          <Progress label={t('progress')} done={upload.sent + read} total={2 * upload.expected} />
        </div>
      ) : null}
      {unsent.length > 0 && !sending ? <UnsentRows unsent={unsent} /> : null}
      {report && batch?.state !== 'undone' ? <Results report={report} batchId={batch?.id ?? ''} /> : null}
    </section>
  )
}

function withUnsent(sentence: string, unsent: readonly Unsent[], words: string): string {
  return unsent.length > 0 ? `${sentence} · ${words}: ${unsent.length}` : sentence
}

function UnsentRows({ unsent }: { unsent: readonly Unsent[] }) {
  const t = useTranslations('batch')
  const say = useReason()
  return (
    <ul className="mt-2 max-h-80 divide-y divide-rule overflow-y-auto border-t border-rule text-sm">
      {unsent.map(({ name, reason }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear the same name, and the list is never reordered
        <li key={at} className="grid gap-x-4 py-1.5 sm:grid-cols-[minmax(0,18rem)_9rem_minmax(0,1fr)]">
          <span className="truncate font-mono text-xs leading-5">{name || t('pasted')}</span>
          <span className="font-medium text-danger">{t('notSent')}</span>
          <span>{say(reason)}</span>
        </li>
      ))}
    </ul>
  )
}

/** What did not come in stands open; what did stands in the list below anyway. */
function Results({ report, batchId }: { report: BatchReport; batchId: string }) {
  const t = useTranslations('batch')
  const smooth = report.files.filter(isSmooth)
  const others = report.files.filter((file) => !isSmooth(file))
  return (
    <>
      {others.length > 0 ? <ReportRows files={others} className="mt-2 max-h-80 overflow-y-auto" /> : null}
      {smooth.length > 0 ? (
        <details className="mt-2">
          <summary className="inline-flex min-h-9 cursor-pointer items-center text-sm underline decoration-rule-strong underline-offset-4">
            {t('showAll', { count: smooth.length })}
          </summary>
          <ReportRows files={smooth} className="max-h-80 overflow-y-auto" />
        </details>
      ) : null}
      <p className="mt-2 text-sm">
        <Link href={`/desk/wire/batches/${batchId}`} prefetch={false} className="underline">
          {t('toReport')}
        </Link>
      </p>
    </>
  )
}

function isSmooth(file: FileReport): boolean {
  return file.outcome === 'imported' && file.refused.length === 0 && file.lost.length === 0
}
