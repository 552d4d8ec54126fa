import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Cell, Nothing, Said } from './cell.tsx'
import { Marked } from './marked.tsx'
import type { RowView } from './version-types.ts'

type Row = Exclude<RowView, { kind: 'change' }>

/** From so many on, sentences that stayed are folded. */
const FOLDED = 4

/** What stayed between two changes: the first and the last of it as a hold for the eye, the rest folded. */
export function SameRows({ rows }: { rows: Row[] }) {
  const t = useTranslations('version')
  const lines = rows.map((row, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one comparison never change places
    <SameRow key={at} row={row} />
  ))
  if (rows.length < FOLDED) return lines
  return (
    <>
      {lines[0]}
      <details className="border-b border-rule">
        <summary className="cursor-pointer bg-sunken px-3 py-1.5 text-sm text-soft">
          {t('same', { count: rows.length - 2 })}
        </summary>
        {lines.slice(1, -1)}
      </details>
      {lines.at(-1)}
    </>
  )
}

function SameRow({ row }: { row: Row }) {
  const t = useTranslations('version')
  if (row.kind === 'own')
    return (
      <div className="grid gap-x-6 border-b border-rule py-2.5 ps-4 md:grid-cols-3">
        <span className="max-md:hidden md:col-span-2" />
        <Cell column="ours" actions={<Badge tone="warn">{t('kind.own')}</Badge>}>
          {row.ours}
        </Cell>
      </div>
    )
  const { old, ours } = row
  return (
    <div className="grid gap-x-6 gap-y-1 border-b border-rule py-2.5 ps-4 text-soft md:grid-cols-3">
      <div className="min-w-0 font-serif wrap-anywhere">
        <Said>{old}</Said>
      </div>
      <div aria-hidden className="min-w-0 font-serif wrap-anywhere max-md:hidden">
        <Said>{old}</Said>
      </div>
      {old === ours ? (
        <div aria-hidden className="min-w-0 font-serif wrap-anywhere max-md:hidden">
          <Said>{ours}</Said>
        </div>
      ) : (
        <Cell column="ours">
          {ours === null ? <Nothing>{t('standing.dropped')}</Nothing> : <Marked text={ours} other={old} as="ours" />}
        </Cell>
      )}
    </div>
  )
}
