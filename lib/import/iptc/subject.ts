import type { Given } from '../copy-of.ts'
import { nameOfTopic, topicOfSubjectCode } from './subject-codes.ts'

type Subject = NonNullable<Given['subjects']>[number]

const MOST = 60

const kinds: Record<string, Subject['kind']> = {
  person: 'person',
  people: 'person',
  organisation: 'organisation',
  organization: 'organisation',
  org: 'organisation',
  company: 'organisation',
  team: 'organisation',
  geoarea: 'place',
  place: 'place',
  poi: 'place',
  location: 'place',
  city: 'place',
  country: 'place',
  event: 'event',
}

/** The kind of thing that a vocabulary's word names ("cpnat:person"); a topic for all others. */
export function kindOf(word: string | null | undefined): Subject['kind'] {
  const name = (word ?? '').replace(/^.*[:/#]/, '').toLowerCase()
  return Object.hasOwn(kinds, name) ? (kinds[name] ?? 'topic') : 'topic'
}

const SUBJECT_CODE = /^(?:(?:subj|iptc|iptcsubjectcode):|https?:\/\/cv\.iptc\.org\/newscodes\/subjectcode\/)?(\d{8})$/i
const MEDIA_TOPIC = /^(?:medtop:|https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/)(\d{8})$/i

/**
 * What copy is about, by a name, a code or both. A Subject Code becomes the Media Topic that means the same; a code that is unknown stays as
 * it is and is its own name where there is no other. Null without either.
 */
export function subjectOf(kind: Subject['kind'], name: string | null | undefined, code: string | null): Subject | null {
  const words = name?.replace(/\s+/g, ' ').trim() ?? ''
  const known = code ? codeOf(code.trim()) : null
  const label = words || known?.name || known?.code || ''
  return label === '' ? null : { kind, name: label.slice(0, 200), code: known?.code ?? null }
}

function codeOf(code: string): { code: string; name: string | null } {
  const topic = MEDIA_TOPIC.exec(code)?.[1]
  if (topic) return { code: `medtop:${topic}`, name: nameOfTopic(topic) }
  const [, digits] = SUBJECT_CODE.exec(code) ?? []
  const same = digits ? topicOfSubjectCode(digits) : null
  if (same) return { code: `medtop:${same.code}`, name: same.name }
  return { code: digits ? `subj:${digits}` : code, name: null }
}

/** Each subject once, in the supplier's order. */
export function subjectsOnce(subjects: readonly (Subject | null)[]): Subject[] {
  const once = new Map<string, Subject>()
  for (const one of subjects) if (one && !once.has(keyOf(one))) once.set(keyOf(one), one)
  return [...once.values()].slice(0, MOST)
}

function keyOf({ kind, name, code }: Subject): string {
  return code ?? `${kind}:${name.toLowerCase()}`
}
