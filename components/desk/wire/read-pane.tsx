'use client'

import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { LitButton } from './lit-button.tsx'
import type { Lit } from './use-lit.ts'

/** From here on the reason says enough. */
const CERTAIN = 0.95

/** A field as it was read: its value in words, why it is so, how sure that is, and whether the raw text shows where it stood. */
export type ReadField = {
  name: string
  label: string
  value: string
  lang?: string
  reasons: string[]
  confidence: number | null
  proposed: boolean
  shown: boolean
}
export type ReadTag = { kind: string; name: string; words: string[] }

type Props = { fields: ReadField[]; tags: ReadTag[]; warnings: string[]; lit: Lit }

/** Every field that was read with how sure that is and why, then what was recognised, and what deserves a look. */
export function ReadPane({ fields, tags, warnings, lit }: Props) {
  const t = useTranslations('wire')
  return (
    <div className="grid gap-6">
      {fields.length === 0 ? <p className="text-soft">{t('item.nothingRead')}</p> : null}
      <dl className="divide-y divide-rule border-y border-rule">
        {fields.map((field) => (
          <FieldRow key={field.name} field={field} lit={lit} />
        ))}
      </dl>
      {warnings.length > 0 ? (
        <section className="border-l-4 border-warn bg-warn-soft px-3.5 py-2.5">
          <h3 className="text-sm font-semibold">{t('item.warnings')}</h3>
          <ul className="mt-1 grid gap-1 text-sm">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {tags.length > 0 ? <Recognised tags={tags} /> : null}
    </div>
  )
}

function FieldRow({ field, lit }: { field: ReadField; lit: Lit }) {
  const t = useTranslations('wire')
  return (
    <div className="grid gap-x-3 gap-y-0.5 py-2 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
      <dt className="text-sm">
        {field.shown ? (
          <LitButton name={field.name} lit={lit}>
            {field.label}
          </LitButton>
        ) : (
          <span className="font-medium">{field.label}</span>
        )}
      </dt>
      <dd className="min-w-0">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span lang={field.lang} className={`min-w-0 wrap-anywhere ${field.proposed ? 'italic' : ''}`}>
            {field.value}
          </span>
          {field.proposed ? <Badge tone="accent">{t('item.proposed')}</Badge> : null}
        </span>
        <span className="block text-sm text-soft">
          {field.confidence === null || field.confidence >= CERTAIN ? null : (
            <>{t('item.confidence', { percent: field.confidence })}. </>
          )}
          {field.reasons.join(' ')} {field.proposed ? t('item.proposedHint') : ''}
        </span>
      </dd>
    </div>
  )
}

function Recognised({ tags }: { tags: ReadTag[] }) {
  const t = useTranslations('wire')
  const kinds = useTranslations('wire.kind')
  return (
    <section>
      <h3 className="text-sm font-semibold">{t('item.recognised')}</h3>
      <p className="text-sm text-soft">{t('item.recognisedHint')}</p>
      <ul className="mt-2 grid gap-1 text-sm">
        {tags.map((tag) => (
          <li key={`${tag.kind}.${tag.name}`} className="flex flex-wrap gap-x-2">
            <span className="min-w-0 font-medium wrap-anywhere">{tag.name}</span>
            <span className="text-soft">
              {kinds.has(tag.kind) ? kinds(tag.kind) : tag.kind}
              {tag.words.some((words) => words !== tag.name)
                ? `, ${t('item.words', { words: tag.words.join('”, “') })}`
                : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
