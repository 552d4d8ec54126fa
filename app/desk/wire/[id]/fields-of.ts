import type { ReadField } from '#components/desk/wire/read-pane.tsx'
import { languageName } from '#lib/article/languages.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import type { Language } from '#lib/person/actor.ts'
import { printMoment, printWireDate } from '#lib/setting/printed-time.ts'
import { words } from '#lib/web/words.ts'
import { embargoOf, isDateGiven } from '#lib/wire/columns.ts'
import { sayWhy } from './say-why.ts'

const names = [
  'headline',
  'standfirst',
  'byline',
  'agency',
  'accordingTo',
  'dateline',
  'published',
  'embargoedUntil',
  'language',
  'section',
  'genre',
  'keywords',
  'slugline',
  'urgency',
  'edNote',
  'copyright',
  'usageTerms',
  'address',
] as const
type Name = (typeof names)[number]

const needed: readonly Name[] = ['headline', 'agency', 'published']

/** What was read, field by field in the order a desk asks for it. What the copy does not say has no row, but for what every story needs. */
export function fieldsOf(copy: ParsedCopy, language: Language, zone: string): ReadField[] {
  const t = words(language, 'wire')
  return names.flatMap((name) => {
    const value = wordsOf(copy, name, language, zone)
    if (value === '' && !needed.includes(name)) return []
    const why = copy.fields[name]
    const phrases = name === 'published' && copy.published ? copy.published.reasons : why ? [why.reason] : []
    return [
      {
        name,
        label: t(`field.${name}`),
        value: value || t('item.notGiven'),
        ...(name === 'headline' || name === 'standfirst' ? { lang: copy.language } : {}),
        reasons: value === '' ? [] : phrases.filter(Boolean).map((phrase) => sayWhy(language, phrase)),
        confidence: value === '' ? null : confidenceOf(copy, name),
        proposed: isProposed(copy, name) && value !== '',
        shown: Boolean(why?.span),
      },
    ]
  })
}

function confidenceOf(copy: ParsedCopy, name: Name): number | null {
  if (name === 'published') return copy.published?.confidence ?? null
  return copy.fields[name]?.confidence ?? null
}

function isProposed(copy: ParsedCopy, name: Name): boolean {
  if (name === 'headline') return copy.headlineOrigin === 'derived'
  return name === 'published' && copy.published !== null && !isDateGiven(copy)
}

function wordsOf(copy: ParsedCopy, name: Name, language: Language, zone: string): string {
  switch (name) {
    case 'byline':
    case 'keywords':
      return copy[name].join(', ')
    case 'dateline':
      return copy.dateline?.text ?? ''
    case 'published':
      return copy.published ? printWireDate(copy.published.value, language) : ''
    case 'embargoedUntil': {
      const until = embargoOf(copy)
      return until ? printMoment(until, language, zone) : (copy.marks.embargo ?? '')
    }
    case 'language':
      return copy.language === 'und' ? '' : languageName(copy.language, language)
    case 'address':
      return copy.links[0] ?? ''
    case 'urgency':
      return copy.urgency === null ? '' : String(copy.urgency)
    default:
      return copy[name] ?? ''
  }
}
