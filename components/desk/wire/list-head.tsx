'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { KeepFocus } from '#components/ui/keep-focus.tsx'
import { showKeys } from '../keys-open.ts'
import { ReportText } from './report-text.tsx'
import type { Report, useBatch } from './use-batch.ts'
import type { WireLine } from './wire-row.tsx'

type Props = {
  free: WireLine[]
  chosen: WireLine[]
  zone: string
  batch: ReturnType<typeof useBatch>
  onAll: (on: boolean) => void
}

const looks: Record<Report['kind'], string> = {
  used: 'bg-good-soft',
  dismissed: 'bg-sunken',
  back: 'bg-sunken',
  refused: 'bg-danger-soft',
}

/** Over the list, always in view: what its columns are; once something is chosen, what can be done with it; then what became of it. */
export function ListHead({ free, chosen, zone, batch, onAll }: Props) {
  const t = useTranslations('wire')
  const report = chosen.length > 0 ? null : batch.report
  return (
    <div className={`sticky top-0 z-10 border-b border-rule-strong ${report ? looks[report.kind] : 'bg-paper'}`}>
      <KeepFocus label={t('list.commands')}>
        <div className="flex min-h-12 items-center gap-x-3">
          {free.length > 0 ? <ChooseAll all={free.length} chosen={chosen.length} onAll={onAll} /> : null}
          <div
            role="status"
            className={
              chosen.length > 0 ? 'font-medium whitespace-nowrap' : report ? 'min-w-0 flex-1 py-1.5' : 'sr-only'
            }
          >
            {chosen.length > 0 ? (
              t('list.chosen', { count: chosen.length })
            ) : report ? (
              <ReportText report={report} />
            ) : null}
          </div>
          {chosen.length > 0 ? <Commands chosen={chosen} batch={batch} onNone={() => onAll(false)} /> : null}
          {report ? <ReportCommands report={report} batch={batch} /> : null}
          {chosen.length === 0 && !report ? <Columns zone={zone} /> : null}
        </div>
      </KeepFocus>
    </div>
  )
}

function ChooseAll({ all, chosen, onAll }: { all: number; chosen: number; onAll: (on: boolean) => void }) {
  const t = useTranslations('wire')
  return (
    <label className="grid size-6 shrink-0 place-items-center">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={chosen === all}
        ref={(input) => {
          if (input) input.indeterminate = chosen > 0 && chosen < all
        }}
        onChange={() => onAll(chosen < all)}
      />
      <span className="sr-only">{t('list.all')}</span>
    </label>
  )
}

function Commands({ chosen, batch, onNone }: { chosen: WireLine[]; batch: Props['batch']; onNone: () => void }) {
  const t = useTranslations('wire')
  return (
    <div className="flex flex-1 flex-wrap items-center gap-2 py-1.5">
      <Button look="primary" onClick={() => batch.use(chosen)} busy={batch.busy}>
        {t('use.chosen')}
      </Button>
      <Button onClick={() => batch.putAside(chosen)} busy={batch.busy}>
        {t(chosen.every((item) => item.state === 'dismissed') ? 'dismiss.back' : 'dismiss.one')}
      </Button>
      <Button look="quiet" onClick={onNone}>
        {t('list.clear')}
      </Button>
    </div>
  )
}

function ReportCommands({ report, batch }: { report: Report; batch: Props['batch'] }) {
  const t = useTranslations('wire')
  return (
    <div className="flex shrink-0 flex-wrap justify-end gap-1 py-1.5 pr-1">
      {report.kind === 'dismissed' || report.kind === 'back' ? (
        <Button onClick={() => batch.undo(report)} busy={batch.busy}>
          {t('batch.undo')}
        </Button>
      ) : null}
      <Button look="quiet" onClick={batch.close}>
        {t('batch.close')}
      </Button>
    </div>
  )
}

function Columns({ zone }: { zone: string }) {
  const t = useTranslations('wire')
  const keys = useTranslations('desk.keys')
  return (
    <div className="grid min-w-0 flex-1 items-center gap-x-3 text-sm text-soft md:grid-cols-[10.5rem_minmax(0,1fr)_9.5rem_7rem]">
      <span aria-hidden className="md:hidden">
        {t('list.all')}
      </span>
      <span className="max-md:hidden">{t('list.cameIn', { zone })}</span>
      <span className="max-md:hidden">{t('list.headline')}</span>
      <span className="max-md:hidden">{t('list.dated')}</span>
      <button
        type="button"
        onClick={() => showKeys(true)}
        className="inline-flex min-h-9 cursor-pointer items-center justify-end gap-1.5 hover:text-ink max-md:hidden"
      >
        {keys('title')} <kbd className="rounded-[3px] border border-rule px-1 font-mono text-xs">?</kbd>
      </button>
    </div>
  )
}
