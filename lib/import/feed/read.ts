import { blockText } from '#lib/body/text.ts'
import { languageOf } from '../content/language.ts'
import { copyOf, type Given } from '../copy-of.ts'
import type { Decoded } from '../decode.ts'
import type { ParsedCopy } from '../parsed-copy.ts'
import type { ReadCopies, ReadOptions } from '../reader.ts'
import { type Registry, registryOf } from '../registry.ts'
import { bylineOf } from './byline.ts'
import { contentOf } from './content.ts'
import type { Feed, FeedItem, Picture } from './feed.ts'
import { withoutFurniture } from './furniture.ts'
import { samePicture } from './media.ts'
import { readFeed } from './parse.ts'
import { plainOf } from './words.ts'

/** More than any feed has; each is read for all that copy may say. */
const MOST_ENTRIES = 10_000
/** A description as short as this is no story but what makes one want to read it, in characters. */
const SHORT = 400

/** Reads RSS, Atom, RDF, CDF and JSON Feed: each entry is a piece of copy. */
export function readFeedCopies(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const read = readFeed(bytes, options)
  if (!read.ok) return read
  const { feed, decoded } = read
  const items = feed.items.filter(saysSomething)
  if (items.length === 0) return { ok: false, reason: { code: 'importNoText' } }
  if (items.length > MOST_ENTRIES) return { ok: false, reason: { code: 'importXmlTooLarge' } }
  const registry = registryOf(options.agencies)
  const document = { format: feed.format, bytes, encoding: decoded.encoding, file: options.fileName }
  const copies = items.map((item, index) => copyOf(givenBy(item, feed, decoded, registry), { ...document, index }))
  return { ok: true, copies }
}

function saysSomething(item: FeedItem): boolean {
  return [item.title, item.content, item.summary].some((words) => words !== null) || item.link !== null || item.deleted
}

function givenBy(item: FeedItem, feed: Feed, decoded: Decoded, registry: Registry): Given {
  const words = item.content ?? item.summary ?? { kind: 'text', value: '' }
  const { body, lost, pictures } = contentOf(words, item.base)
  const { content, removed } = withoutFurniture(body.content)
  const text = content.map(blockText).join('\n\n').trim()
  const headline = plainOf(item.title)
  const inherits = feed.format === 'atom' || feed.format === 'json-feed'
  const { byline, agency } = bylineOf(item.authors.length > 0 || !inherits ? item.authors : feed.authors, registry)
  const files = item.enclosures.map(({ url }) => url).filter((url) => item.pictures.every(({ src }) => src !== url))
  return {
    body: { ...body, content },
    headline,
    standfirst: standfirstOf(item, text),
    byline,
    ...supplierOf(item, feed, agency, registry),
    published: item.published ?? item.updated,
    version: item.updated?.value,
    guid: item.id ?? item.link,
    language: languageIn(item, `${headline} ${text}`),
    keywords: item.categories,
    copyright: plainOf(item.rights ?? feed.rights) || null,
    images: picturesOnce([...item.pictures, ...pictures]),
    links: [...new Set([...(item.link === null ? [] : [item.link]), ...files])],
    lost,
    ...(item.deleted ? { pubStatus: 'canceled' as const } : {}),
    removed: removed.map((one) => ({ text: one, span: [0, 0], reason: 'what a feed puts below a story' })),
    warnings: [...warningsOfEncoding(decoded), ...warningsOfExcerpt(item, text, removed)],
  }
}

function picturesOnce(pictures: Picture[]): Picture[] {
  const seen = new Set<string>()
  return pictures.filter(({ src }) => !seen.has(samePicture(src)) && seen.add(samePicture(src)))
}

/** The excerpt, unless the text begins with it or it is the text. */
function standfirstOf(item: FeedItem, text: string): string | null {
  if (item.content === null || item.summary === null) return null
  const excerpt = plainOf(item.summary)
  const start = excerpt.replace(/\s*(?:\[?(?:…|\.\.\.|&hellip;)\]?)$/, '').slice(0, 200)
  return excerpt.length <= 1_000 && !text.replace(/\s+/g, ' ').includes(start) ? excerpt : null
}

/** Whose copy it is: the source it names, the agency among its authors, the feed. A feed's title says more than the name at times. */
function supplierOf(
  item: FeedItem,
  feed: Feed,
  author: string | null,
  registry: Registry,
): Pick<Given, 'agency' | 'why'> {
  const title = plainOf(feed.title)
  const named = item.source ?? author
  if (named !== null) return { agency: registry.find(named)?.name ?? named }
  if (title === '') return {}
  const known = registry.find(title) ?? registry.starts(title)?.agency
  return {
    agency: known?.name ?? title,
    why: { agency: { reason: 'the feed’s title', confidence: known ? 0.95 : 0.7 } },
  }
}

/** What the feed says, unless it says English, as programs do by themselves, and the text is plainly something else. */
function languageIn(item: FeedItem, text: string): string | null {
  const said = canonical(item.language)
  if (said === null || !/^en\b/.test(said)) return said
  const read = languageOf(text)
  return read === 'en' ? said : read
}

function canonical(tag: string | null): string | null {
  try {
    return Intl.getCanonicalLocales(tag?.trim().replaceAll('_', '-') || [])[0] ?? null
  } catch {
    return null
  }
}

function warningsOfEncoding({ damaged, certain, encoding }: Decoded): ParsedCopy['warnings'] {
  if (damaged) return [{ rule: 'encoding', message: 'Some bytes could not be read and stand as �.', span: null }]
  const message = `The encoding was recognised as ${encoding} by the letters.`
  return certain ? [] : [{ rule: 'encoding', message, span: null }]
}

function warningsOfExcerpt(item: FeedItem, text: string, removed: string[]): ParsedCopy['warnings'] {
  const isCut = removed.length > 0 || text.length < SHORT || /(?:…|\.\.\.|\[\.\.\.\]|\[…\])$/.test(text)
  if (item.content !== null || item.link === null || text === '' || !isCut) return []
  return [{ rule: 'excerpt', message: 'Only an excerpt came; the whole text is where its link leads.', span: null }]
}
