import type { Given } from '../copy-of.ts'
import { firstOf } from './field.ts'
import { type Json, listOf, textIn } from './json.ts'
import { kindOf, subjectOf, subjectsOnce } from './subject.ts'

const lists = [
  ['people', 'person'],
  ['organisations', 'organisation'],
  ['places', 'place'],
  ['events', 'event'],
  ['subjects', 'subject'],
] as const

/** The people, organisations, places, events and subjects an item lists. */
export function ninjsSubjects(item: Json): Given['subjects'] {
  return subjectsOnce(
    lists.flatMap(([plural, singular]) =>
      listOf(item, plural, singular).map((one) => {
        const kind = singular === 'subject' ? kindOf(textIn(one, 'type')) : kindOf(singular)
        return subjectOf(kind, textIn(one, 'name'), codeOf(one))
      }),
    ),
  )
}

function codeOf(one: Json): string | null {
  const code = textIn(one, 'code', 'qcode')
  const scheme = textIn(one, 'scheme')
  if (code === null) return firstOf(textIn(one, 'uri'))
  if (scheme === null || /^[a-z]+:/i.test(code)) return code
  return /[/#:]$/.test(scheme) ? `${scheme}${code}` : `${scheme}:${code}`
}
