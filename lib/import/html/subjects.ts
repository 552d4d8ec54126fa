import type { ParsedCopy } from '../parsed-copy.ts'
import { isObject, listOf } from './json.ts'
import { kindsOf, type LinkedData, textOf } from './linked-data.ts'
import { type Meta, metaValue } from './meta.ts'

type Subject = Pick<ParsedCopy['tags'][number], 'kind' | 'name' | 'code'>

const MOST = 50
const LONGEST = 100
const kinds: [RegExp, Subject['kind']][] = [
  [/^Person$/, 'person'],
  [/Organization$|^Corporation$|^SportsTeam$/, 'organisation'],
  [/Place$|^City$|^Country$|^State$|AdministrativeArea$/, 'place'],
  [/Event$/, 'event'],
]

/** What the publisher itself says a story is about: the things that its linked data name, and its tags. */
export function subjectsIn(meta: Meta, linked: LinkedData): Subject[] {
  const things = ['about', 'mentions']
    .flatMap((key) => listOf(linked.article?.[key]))
    .flatMap((one) => {
      const name = isObject(one) ? textOf(one.name) : null
      return name && isObject(one) ? [{ kind: kindOf(kindsOf(one)), name, code: null }] : []
    })
  const told = new Map<string, Subject>()
  for (const one of [
    ...things,
    ...keywordsIn(meta, linked).map((name) => ({ kind: 'topic' as const, name, code: null })),
  ]) {
    const key = one.name.toLowerCase()
    if (one.name.length <= LONGEST && !told.has(key)) told.set(key, one)
  }
  return [...told.values()].slice(0, MOST)
}

function kindOf(types: readonly string[]): Subject['kind'] {
  for (const [pattern, kind] of kinds) if (types.some((type) => pattern.test(type))) return kind
  return 'topic'
}

/** The publisher's tags, from the first place that has some. */
export function keywordsIn(meta: Meta, { article }: LinkedData): string[] {
  const said = listOf(article?.keywords).flatMap((one) => textOf(isObject(one) ? one.name : one) ?? [])
  const ways = [
    said,
    ...['article:tag', 'news_keywords', 'parsely-tags', 'keywords', 'dc.subject'].map(
      (name) => meta.values.get(name) ?? [],
    ),
  ]
  const first = ways.map(split).find((words) => words.length > 0) ?? []
  return isStuffed(first) ? [] : [...new Set(first)].slice(0, MOST)
}

/** Some pages fill their keywords with every word of their first sentences. */
function isStuffed(words: readonly string[]): boolean {
  const plain = words.filter((word) => /^\p{Ll}[\p{Ll}-]*$/u.test(word))
  return words.length > 15 && plain.length > words.length * 0.6
}

/** One text with commas is a list of tags; of several texts each is a tag. */
function split(texts: readonly string[]): string[] {
  const [only = ''] = texts
  const words = texts.length > 1 ? texts : only.split(/\s*[,;|、]\s*/)
  return words.map((word) => word.trim()).filter((word) => word !== '' && word.length <= LONGEST)
}

/** The section the story stands in. */
export function sectionIn(meta: Meta, { article }: LinkedData): string | null {
  return (
    textOf(article?.articleSection) ??
    metaValue(meta, 'article:section', 'og:section', 'parsely-section', 'section', 'dc.type.section')
  )
}
