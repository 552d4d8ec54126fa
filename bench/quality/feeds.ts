// How much of what feeds say is read right, and whether anything active survives:
//   COPYDESK_EVAL=… node bench/quality/feeds.ts PREDICTIONS [--misses 20]
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bodyText } from '#lib/body/text.ts'
import { contentOf } from '#lib/import/feed/content.ts'
import type { Feed, FeedItem, Moment, Words } from '#lib/import/feed/feed.ts'
import { readFeed } from '#lib/import/feed/parse.ts'
import { escapeHtml, plainOf } from '#lib/import/feed/words.ts'
import { quantile } from '../quantile.ts'
import { inputsOf, printScore } from './sets.ts'

const [path = join(tmpdir(), 'feeds.jsonl'), ...args] = process.argv.slice(2)
const times: number[] = []
const predictions = inputsOf('feeds').map(({ id, bytes }) => {
  const start = performance.now()
  const read = readFeed(bytes)
  if (!read.ok) return { id, ok: false, error: read.reason.code }
  const items = read.feed.items.map(itemLine)
  const took = performance.now() - start
  if (items.length > 0) times.push(took / items.length)
  return { id, ok: true, feed: feedLine(read.feed), items }
})
writeFileSync(path, predictions.map((one) => `${JSON.stringify(one)}\n`).join(''))
printScore('feeds', path, ['feeds', ...args])
console.log(`ms an entry: p50 ${quantile(times, 0.5).toFixed(2)}, p95 ${quantile(times, 0.95).toFixed(2)}`)

function feedLine(feed: Feed) {
  return {
    title: line(feed.title),
    link: feed.link,
    description: line(feed.subtitle),
    language: feed.language,
    rights: line(feed.rights),
    author: feed.authors[0]?.name ?? feed.authors[0]?.email ?? null,
    id: feed.id,
    date: instant(feed.updated),
  }
}

function itemLine(item: FeedItem) {
  const author = item.authors[0]
  return {
    title: line(item.title),
    link: item.link,
    id: item.id,
    date: instant(item.published ?? item.updated),
    author: author?.name ?? author?.email ?? null,
    authorEmail: author?.email ?? null,
    summary: text(item.summary, item.base),
    content: text(item.content, item.base),
    rights: line(item.rights),
    categories: item.categories,
    enclosure: item.enclosures[0]?.url ?? null,
  }
}

/** The scorer reads HTML where the feed wrote HTML, so what we made plain is written as HTML again. */
function line(words: Words | null): string | null {
  if (words === null) return null
  return words.kind === 'html' ? escapeHtml(plainOf(words)) : plainOf(words)
}

function text(words: Words | null, base: string | null): string | null {
  return words && escapeHtml(bodyText(contentOf(words, base).body))
}

/** A time without an offset is UTC to the scorer. */
function instant(moment: Moment | null): string | null {
  if (moment === null) return null
  const isFloating = moment.precision === 'minute' && !/(?:Z|[+-]\d{2}:\d{2})$/.test(moment.value)
  return new Date(isFloating ? `${moment.value}Z` : moment.value).toISOString()
}
