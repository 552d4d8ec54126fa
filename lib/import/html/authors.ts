import { bylinesIn } from './byline.ts'
import { isHouse } from './house.ts'
import { isObject, type Json, listOf } from './json.ts'
import { type LinkedData, resolved, textOf } from './linked-data.ts'
import type { Meta } from './meta.ts'
import type { HtmlElement } from './node.ts'
import { peopleIn } from './people.ts'

const NAMES = [
  'author',
  'article:author',
  'article:byline',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'cxenseparse:author',
  'authors',
]

/**
 * Who wrote the story: by the page's linked data, else by its meta elements. Where these name only the house, or nobody, the people that
 * the page shows under its headline, if any. `houses` are the names that the publisher goes by.
 */
export function authorsIn(root: HtmlElement, meta: Meta, linked: LinkedData, houses: readonly string[]): string[] {
  const told = saidAuthors(meta, linked)
  const people = withoutHouses(told, houses)
  if (people.length > 0) return people
  const shown = withoutHouses(bylinesIn(root), houses)
  return shown.length > 0 ? shown : told
}

export function withoutHouses(names: readonly string[], houses: readonly string[]): string[] {
  return names.filter((name) => !isHouse(name, houses))
}

function saidAuthors(meta: Meta, linked: LinkedData): string[] {
  for (const key of ['author', 'creator']) {
    const found = peopleIn(listOf(linked.article?.[key]).flatMap((one) => namesIn(one, linked)))
    if (found.length > 0) return found
  }
  const told = NAMES.map((name) => peopleIn(meta.values.get(name) ?? []))
  return told.find((names) => names.length > 0) ?? []
}

function namesIn(value: Json, { named }: LinkedData): string[] {
  const one = resolved(value, named)
  if (!isObject(one)) return [textOf(one)].flatMap((text) => text ?? [])
  const name = listOf(one.name).flatMap((each) => textOf(each) ?? [])
  if (name.length > 0) return name
  const parts = [textOf(one.givenName), textOf(one.familyName)].filter((part) => part !== null)
  return parts.length > 0 ? [parts.join(' ')] : []
}
