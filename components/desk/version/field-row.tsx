import { useLocale, useTranslations } from 'next-intl'
import { useMoment } from '#components/desk/use-moment.ts'
import { printWireDate } from '#lib/setting/printed-time.ts'
import type { FieldChange, VersionField } from '#lib/wire/compare-fields.ts'
import { type Act, Acts } from './acts.tsx'
import { Cell, type Column, Nothing } from './cell.tsx'
import { Marked } from './marked.tsx'

const labels = {
  notForPublication: 'field.notForPublication',
  embargoedUntil: 'field.embargo',
  headline: 'field.headline',
  standfirst: 'field.standfirst',
  byline: 'field.byline',
  dateline: 'field.dateline',
  wireDate: 'field.wireDate',
  accordingTo: 'field.accordingTo',
  urgency: 'field.urgency',
} as const satisfies Record<VersionField, string>

/** What forbids to publish is not a change like the others. */
const loud: readonly VersionField[] = ['notForPublication', 'embargoedUntil']

/** A field that the new version changes. */
export function FieldRow({ field: change, act }: { field: FieldChange; act: Act }) {
  const { id, field, old, now, ours, standing } = change
  const t = useTranslations('version')
  const story = useTranslations('story')
  const moment = useMoment()
  const language = useLocale()
  const isLoud = loud.includes(field)
  const printed = (value: string) => {
    if (value === '') return ''
    if (field === 'embargoedUntil') return moment(new Date(value))
    if (field === 'wireDate') return printWireDate(value, language)
    return field === 'notForPublication' ? t('yes') : value
  }
  const cell = (column: Column, value: string, other: string | null) => (
    <Cell
      column={column}
      actions={
        column === 'ours' ? (
          <Acts
            id={id}
            standing={standing}
            does={standing === 'edited' ? 'replace' : 'bring'}
            beside={false}
            words={story(labels[field])}
            act={act}
          />
        ) : null
      }
    >
      {value === '' ? (
        <Nothing>{t('nothing')}</Nothing>
      ) : other === null ? (
        printed(value)
      ) : (
        <Marked text={printed(value)} other={printed(other)} as={column === 'old' ? 'removed' : 'added'} />
      )}
    </Cell>
  )
  return (
    <div
      data-change={field}
      data-standing={standing}
      className={`grid gap-x-6 gap-y-2 border-b border-rule border-s-4 py-3 ps-3 md:grid-cols-3 ${standing === 'done' ? 'border-s-good/40' : isLoud ? 'border-s-danger bg-danger-soft/50' : standing === 'open' ? 'border-s-accent' : 'border-s-warn'}`}
    >
      <p className={`text-xs font-semibold md:col-span-3 ${isLoud ? 'text-danger' : 'text-soft'}`}>
        {story(labels[field])}
      </p>
      {cell('old', old, now)}
      {cell('now', now, old)}
      {cell('ours', ours, null)}
    </div>
  )
}
