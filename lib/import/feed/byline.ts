import type { Registry } from '../registry.ts'
import { readBy } from '../text/byline.ts'
import { isName } from '../text/person-name.ts'
import type { Person } from './feed.ts'

const AND = /\s*(?:,|;|&|\||\/)\s*|\s+(?:and|və|ve|и|und|et|y)\s+/u
const BY = /^(?:by|von|par|por|di|автор:?|müəllif:?)\s+/iu

/** The people whom a feed's authors are, each name by itself; an agency among them is told apart. Addresses are no names. */
export function bylineOf(authors: readonly Person[], registry: Registry): { byline: string[]; agency: string | null } {
  const names = authors.flatMap(({ name }) => (name === null ? [] : namesIn(name.replace(BY, ''), registry)))
  const agency = names.map((name) => registry.find(name)).find((one) => one !== null) ?? null
  const people = names.filter((name) => registry.find(name) === null && name.length <= 100)
  return { byline: [...new Set(people)], agency: agency?.name ?? null }
}

function namesIn(text: string, registry: Registry): string[] {
  const parts = text.split(AND).filter((part) => part !== '')
  if (parts.length > 1 && parts.every((part) => isName(part) || registry.find(part) !== null)) return parts
  const read = readBy(`By ${text}`, registry)
  return read && read.people.length > 0 ? read.people : [text]
}
