import type { ListedEvent } from '#lib/audit/list.ts'
import type { Language } from '#lib/person/actor.ts'
import { roles } from '#lib/person/roles.ts'
import { type Messages, messagesFor } from '#lib/words/messages.ts'
import { words } from './words.ts'

type Sentences = Messages['people']['audit']['sentence']
type KnownVerb = { [Noun in keyof Sentences]: `${Noun}.${keyof Sentences[Noun] & string}` }[keyof Sentences]

/** Every verb that the audit log has a sentence for, as `noun.verb`. */
export const auditVerbs: readonly string[] = Object.entries(messagesFor('en').people.audit.sentence).flatMap(
  ([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`),
)

function isKnown(verb: string): verb is KnownVerb {
  return auditVerbs.includes(verb)
}

/** What an event says was done, as a sentence. A verb without words, from another version, is shown as it is. */
export function auditSentence(language: Language, verb: string, label: string): string {
  if (!isKnown(verb)) return `${verb} ${label}`
  return words(language, 'people')(`audit.sentence.${verb}`, { label: label || '–' })
}

const told = [
  'reason',
  'note',
  'notice',
  'invitedBy',
  'role',
  'count',
  'files',
  'imported',
  'read',
  'changed',
  'before',
  'merged',
  'alias',
] as const

/** What else an event tells, a line each: reasons, notes, what became what. */
export function auditDetail(language: Language, { thing, detail }: Pick<ListedEvent, 'thing' | 'detail'>): string[] {
  const t = words(language, 'people')
  const spoken = (value: string | number) => {
    const role = thing === 'person' || thing === 'invitation' ? roles.find((one) => one === value) : undefined
    return role ? t(`roles.${role}`) : String(value)
  }
  const { from, to } = detail
  const change =
    from !== undefined && to !== undefined ? [t('audit.detail.change', { from: spoken(from), to: spoken(to) })] : []
  const lines = told.flatMap((name) => {
    const value = detail[name]
    return value === undefined || value === '' ? [] : [t(`audit.detail.${name}`, { value: spoken(value) })]
  })
  return [...change, ...lines]
}
