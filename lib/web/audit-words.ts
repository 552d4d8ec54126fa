import { type AbstractIntlMessages, createTranslator } from 'next-intl'
import type { ListedEvent } from '#lib/audit/list.ts'
import type { Language } from '#lib/person/actor.ts'
import { roles } from '#lib/person/roles.ts'
import { messagesFor } from '#lib/words/messages.ts'
import { words } from './words.ts'

/** Every verb that the audit log has a sentence for, as `noun.verb`. */
export const auditVerbs: readonly string[] = Object.entries(messagesFor('en').people.audit.sentence).flatMap(
  ([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`),
)

/** What an event says was done, as a sentence. A verb without words, from another version, is shown as it is. */
export function auditSentence(language: Language, verb: string, label: string): string {
  const messages: AbstractIntlMessages = messagesFor(language).people.audit.sentence
  const t = createTranslator({ locale: language, messages })
  return t.has(verb) ? t(verb, { label: label || '–' }) : `${verb} ${label}`
}

const told = ['reason', 'note', 'notice', 'invitedBy', 'role', 'count', 'files', 'imported', 'read', 'changed'] as const

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
