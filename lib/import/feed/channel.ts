import { childrenOf, type Element, textOf } from '../xml.ts'
import { webAddress } from './addresses.ts'
import { authorsOf, itemOf, momentOf } from './entry.ts'
import type { Feed, FeedItem } from './feed.ts'
import { readMoment } from './moment.ts'
import { attributeOf, Parts } from './parts.ts'
import { atomWords, guessed, guessedWords } from './words.ts'

/** What a feed in XML says, by what is in its tree. `url` is where it was fetched from. */
export function feedOf(root: Element, url: string | null): Feed {
  const format = formatOf(root)
  const channel = format === 'atom' ? root : (childrenOf(root, 'channel')[0] ?? root)
  const isEntry = channel.name === 'entry' || channel.name === 'item'
  const parts = new Parts(isEntry ? { ...channel, children: [] } : channel)
  const isAtom = format === 'atom'
  const words = isAtom ? atomWords : guessedWords
  const base = baseOf(root, channel, parts, url)
  const link = linkOf(channel, parts, base)
  const language =
    parts.text('language', 'dc:language') ?? attributeOf(channel, 'xml:lang') ?? attributeOf(root, 'xml:lang')
  const around = { isAtom, base: base ?? link, language }
  return {
    format,
    title:
      words(parts.one('title')) ?? guessedWords(parts.one('dc:title')) ?? guessed(attributeOf(channel, 'title') ?? ''),
    subtitle:
      words(parts.one('subtitle', 'description', 'tagline')) ??
      guessedWords(
        parts.one('dc:description', 'abstract', 'itunes:summary', 'itunes:subtitle', 'feedburner:browserfriendly'),
      ) ??
      words(parts.one('info')),
    link,
    id: parts.text('id', 'guid') ?? attributeOf(channel, 'about'),
    language,
    rights: words(parts.one('rights', 'copyright')) ?? guessedWords(parts.one('dc:rights')),
    authors: authorsOf(parts),
    updated: momentOf(parts, 'updated', 'modified', 'lastbuilddate', 'pubdate', 'dc:date', 'published'),
    ttl: ttlOf(parts),
    items: isEntry ? [itemOf(channel, around)] : entriesIn(root).map((element) => itemOrTombstone(element, around)),
  }
}

function formatOf(root: Element): Feed['format'] {
  if (root.name === 'feed' || root.name === 'entry') return 'atom'
  if (root.name === 'rdf') return 'rdf'
  const isCdf = root.name === 'channel' && childrenOf(root).every(({ name }) => name !== 'link')
  return isCdf ? 'cdf' : 'rss'
}

function baseOf(root: Element, channel: Element, parts: Parts, url: string | null): string | null {
  const self = parts.all('link').find((link) => attributeOf(link, 'rel') === 'self')
  const start = url ?? webAddress(attributeOf(self, 'href'), null)
  const outer = webAddress(attributeOf(root, 'xml:base') ?? attributeOf(channel, 'base'), start) ?? start
  return webAddress(attributeOf(channel, 'xml:base'), outer) ?? outer
}

function linkOf(channel: Element, parts: Parts, base: string | null): string | null {
  const links = parts.all('link')
  const alternate = links.find(
    (link) => /^(alternate)?$/i.test(attributeOf(link, 'rel') ?? '') && link.attributes.has('href'),
  )
  const written = links.find((link) => !link.attributes.has('href') && textOf(link).trim() !== '')
  const cdf = attributeOf(channel, 'href') ?? attributeOf(parts.all('a')[0], 'href')
  const own = written ? textOf(written) : (attributeOf(alternate, 'href') ?? cdf ?? parts.text('guid'))
  return webAddress(own, base)
}

const periods = new Map([
  ['hourly', 60],
  ['daily', 1_440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
])

function ttlOf(parts: Parts): number | null {
  const ttl = Number(parts.text('ttl') ?? Number.NaN)
  if (ttl > 0) return Math.round(ttl)
  const period = periods.get(parts.text('sy:updateperiod')?.toLowerCase() ?? '')
  const times = Number(parts.text('sy:updatefrequency') ?? 1)
  return period === undefined || !(times >= 1) ? null : Math.round(period / times)
}

const holders = new Set(['channel', 'items'])

/** The entries in reading order, in the channels or beside them. */
function entriesIn(root: Element): Element[] {
  const found: Element[] = []
  const waiting = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const isEntry = next.name === 'item' || next.name === 'entry' || next.name === 'deleted-entry'
    if (isEntry) found.push(next)
    else if (next === root || holders.has(next.name))
      for (const child of childrenOf(next).reverse())
        if (child.space === '' || child.space === 'at') waiting.push(child)
  }
  return found
}

/** RFC 6721: an entry that is gone is told by its id. */
function itemOrTombstone(element: Element, around: Parameters<typeof itemOf>[1]): FeedItem {
  const item = itemOf(element, around)
  if (element.name !== 'deleted-entry') return item
  const when = readMoment(attributeOf(element, 'when') ?? '')
  return { ...item, id: attributeOf(element, 'ref'), updated: when, deleted: true }
}
