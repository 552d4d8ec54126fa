import { isObject, type Json, type JsonObject, listOf, readJson } from './json.ts'
import { elementsIn, type HtmlElement } from './node.ts'
import { decodeReferences } from './references.ts'

const ARTICLE =
  /^(?:.*NewsArticle|Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|TechArticle|ScholarlyArticle|Report|Posting|OpinionArticle|Review|Recipe|PodcastEpisode)$/
const LIKE_ARTICLE = /^(?:CreativeWork|WebPage|ItemPage|AboutPage|VideoObject|ImageGallery|MediaObject|Product|Event)$/
/** What leads from a page's outermost object to what the page is about. */
const ways = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemReviewed'] as const
const MOST = 5_000

/** What a page's JSON-LD says: the object that is the story, and every object that has an address of its own. */
export type LinkedData = {
  article: JsonObject | null
  page: JsonObject | null
  objects: JsonObject[]
  named: Map<string, JsonObject>
}

/** Reads all JSON-LD of a page, broken or not. Of several stories the one of this address counts, else the first of the most telling kind. */
export function linkedDataOf(root: HtmlElement, addresses: ReadonlySet<string>): LinkedData {
  const objects = scripts(root).flatMap((source) => objectsIn(readJson(source)))
  const named = new Map<string, JsonObject>()
  for (const one of objects) {
    const id = textOf(one['@id'])
    if (id && Object.keys(one).length > 1 && !named.has(id)) named.set(id, one)
  }
  const ranked = objects
    .map((object, at) => ({ object, at, rank: rankOf(object, addresses) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.at - b.at)
  const page = objects.find((one) => kindsOf(one).some((kind) => kind.endsWith('Page'))) ?? null
  return { article: ranked[0]?.object ?? null, page, objects, named }
}

function scripts(root: HtmlElement): string[] {
  const found: string[] = []
  for (const element of elementsIn(root))
    if (element.name === 'script' && /ld\+json/i.test(element.getAttribute('type') ?? ''))
      found.push(element.textContent)
  return found
}

function objectsIn(json: Json | null): JsonObject[] {
  const found: JsonObject[] = []
  const waiting: Json[] = [json]
  for (let next = waiting.shift(); next !== undefined && found.length < MOST; next = waiting.shift()) {
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST))
    if (!isObject(next)) continue
    found.push(next)
    for (const way of ways) if (next[way] !== undefined) waiting.push(next[way])
  }
  return found
}

export function kindsOf(object: JsonObject): string[] {
  return listOf(object['@type']).flatMap((kind) =>
    typeof kind === 'string' ? [kind.replace(/^https?:\/\/schema\.org\/|^schema:/, '')] : [],
  )
}

function rankOf(object: JsonObject, addresses: ReadonlySet<string>): number {
  const kinds = kindsOf(object)
  const isArticle = kinds.some((kind) => ARTICLE.test(kind))
  if (!isArticle && !kinds.some((kind) => LIKE_ARTICLE.test(kind))) return 0
  const isHere = [object.url, object['@id'], object.mainEntityOfPage].some((one) =>
    addresses.has(plainAddress(addressOf(one))),
  )
  const says = ['headline', 'datePublished', 'author', 'articleBody'].filter((key) => object[key] !== undefined).length
  return (isArticle ? 100 : 0) + (isHere ? 10 : 0) + says
}

/** An address without what does not tell pages apart. */
export function plainAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
}

export function addressOf(value: Json | undefined): string {
  const [first] = listOf(value)
  if (typeof first === 'string') return first
  return isObject(first) ? (textOf(first.url) ?? textOf(first['@id']) ?? textOf(first.contentUrl) ?? '') : ''
}

/** A text of JSON-LD: its tags and references gone, or null where it says nothing. */
export function textOf(value: Json | undefined): string | null {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return textOf(value[0])
  if (isObject(value)) return textOf(value['@value'])
  if (typeof value !== 'string') return null
  const text = decodeReferences(decodeReferences(value))
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' || text === 'null' || text === 'undefined' ? null : text
}

/** An object, or the one elsewhere in the page that it only names. */
export function resolved(value: Json, named: ReadonlyMap<string, JsonObject>): Json {
  if (!isObject(value) || textOf(value.name)) return value
  return named.get(textOf(value['@id']) ?? '') ?? value
}
