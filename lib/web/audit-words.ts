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

/** What events are about, in the order in which one looks for them. */
export const auditNouns = [
  'article',
  'revision',
  'wire',
  'batch',
  'agency',
  'channel',
  'rule',
  'media',
  'tag',
  'section',
  'mistake',
  'person',
  'session',
] as const satisfies readonly (keyof Sentences)[]

function isKnown(verb: string): verb is KnownVerb {
  return auditVerbs.includes(verb)
}

/** What an event says was done, as a sentence. What has no name is untitled, several things at once have none. A verb of another version stands as it is. */
export function auditSentence(language: Language, verb: string, label: string): string {
  const t = words(language, 'people')
  if (label === '' && (verb === 'wire.import' || verb === 'wire.readAgain')) return t(`audit.several.${verb}`)
  return isKnown(verb) ? t(`audit.sentence.${verb}`, { label: label || t('audit.untitled') }) : `${verb} ${label}`
}

const told = [
  'reason',
  'note',
  'notice',
  'planned',
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
  'removed',
  'kept',
  'rule',
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
