'use client'

import { useTranslations } from 'next-intl'
import { useMoment } from '#components/desk/use-moment.ts'
import type { ContentInput } from '#lib/article/content.ts'
import type { Theirs } from '#lib/article/find-theirs.ts'
import { genres } from '#lib/article/genre.ts'
import { parseBody } from '#lib/body/parse.ts'
import { bodyText, countWords } from '#lib/body/text.ts'
import type { ContentKey, Merge } from './merge.ts'

/** The fields of a story, in the order of the screen, by their names in the message files. */
const labels = [
  ['headline', 'field.headline'],
  ['body', 'field.body'],
  ['kicker', 'field.kicker'],
  ['standfirst', 'field.standfirst'],
  ['sectionId', 'field.section'],
  ['genre', 'field.genre'],
  ['language', 'field.language'],
  ['urgency', 'field.urgency'],
  ['byline', 'field.byline'],
  ['contributorIds', 'field.contributor'],
  ['agencyId', 'field.agency'],
  ['accordingTo', 'field.accordingTo'],
  ['dateline', 'field.dateline'],
  ['wireDate', 'field.wireDate'],
  ['tagIds', 'group.tags'],
  ['leadMediaId', 'group.picture'],
  ['leadAlt', 'picture.alt'],
  ['leadCaption', 'picture.caption'],
  ['leadCredit', 'picture.credit'],
  ['embargoedUntil', 'field.embargo'],
  ['notForPublication', 'field.notForPublication'],
] as const satisfies [ContentKey, string][]

type Props = { merge: Merge; mine: ContentInput; theirs: Theirs; names: Record<string, string> }

/** The fields in which two texts differ, what each has, and which of them goes on if one goes on with one's own. */
export function OtherFields({ merge, mine, theirs, names }: Props) {
  const t = useTranslations('story')
  const say = usePrinted(names)
  const rows = labels.filter(([key]) => merge.taken.includes(key) || merge.clashes.includes(key))
  if (rows.length === 0) return null
  return (
    <table className="mt-4 w-full border-collapse bg-surface text-left text-sm">
      <thead>
        <tr className="border-b border-rule-strong">
          <th className="p-2 font-medium">{t('conflict.field')}</th>
          <th className="p-2 font-medium">{t('conflict.yours')}</th>
          <th className="p-2 font-medium">{theirs.name}</th>
          <th className="p-2 font-medium">{t('conflict.goesOn')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, label]) => (
          <tr key={key} className="border-b border-rule align-top">
            <th scope="row" className="p-2 font-normal text-soft">
              {t(label)}
            </th>
            <td className="p-2 wrap-anywhere">{say(key, mine)}</td>
            <td className="p-2 wrap-anywhere">{say(key, theirs.content)}</td>
            <td className="p-2 font-medium">{merge.taken.includes(key) ? theirs.name : t('conflict.yours')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A field's value in words; a dash where it has none. */
function usePrinted(names: Record<string, string>) {
  const t = useTranslations('story')
  const moment = useMoment()
  return (key: (typeof labels)[number][0], content: ContentInput): string => {
    if (key === 'body') {
      const body = parseBody(content.body)
      return t('words', { count: body.ok ? countWords(bodyText(body.body), content.language) : 0 })
    }
    const value = content[key]
    if (key === 'notForPublication') return t(value ? 'conflict.yes' : 'conflict.no')
    if (key === 'genre') return t(`genre.${genres.find((genre) => genre === value) ?? 'news'}`)
    if (key === 'embargoedUntil' && typeof value === 'string') return moment(new Date(value))
    const words = [value].flat().map((one) => (typeof one === 'string' ? (names[one] ?? one) : (one ?? '')))
    return words.join(', ') || '—'
  }
}
