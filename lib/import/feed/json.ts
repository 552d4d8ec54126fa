import { z } from 'zod'
import type { ImportRefusal } from '../refusal.ts'
import { webAddress } from './addresses.ts'
import type { Feed, FeedItem, Person, Words } from './feed.ts'
import { readMoment } from './moment.ts'
import { personIn } from './people.ts'

const text = z.string().catch('')
const written = z.union([z.string(), z.number()]).transform(String).catch('')
const person = z
  .object({ name: text })
  .transform(({ name }) => name)
  .catch('')
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).catch([])

const attachment = z.object({ url: text, mime_type: text })
const item = z.object({
  id: written,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  author: person,
  authors: listOf(person),
  tags: listOf(text),
  language: text,
  attachments: listOf(attachment),
})
const feed = z.object({
  title: text,
  home_page_url: text,
  feed_url: text,
  description: text,
  language: text,
  author: person,
  authors: listOf(person),
  items: z.array(z.unknown()),
})

/** Reads JSON Feed 1.0 and 1.1. What has another type than it should is not there; an item that is none is passed over. */
export function readJsonFeed(
  json: string,
  url: string | null,
): { ok: true; feed: Feed } | { ok: false; reason: ImportRefusal } {
  const parsed = feed.safeParse(parsedJson(json))
  if (!parsed.success) return { ok: false, reason: { code: 'importBroken', values: { kind: 'JSON Feed' } } }
  const { data } = parsed
  const base = url ?? webAddress(data.feed_url, null) ?? webAddress(data.home_page_url, null)
  const items = data.items.flatMap((one) => {
    const read = item.safeParse(one)
    return read.success ? [itemOf(read.data, base, data.language || null)] : []
  })
  return {
    ok: true,
    feed: {
      format: 'json-feed',
      title: plain(data.title),
      subtitle: plain(data.description),
      link: webAddress(data.home_page_url, base),
      id: data.feed_url || null,
      language: data.language || null,
      rights: null,
      authors: people([data.author, ...data.authors]),
      updated: null,
      ttl: null,
      items,
    },
  }
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function itemOf(one: z.output<typeof item>, base: string | null, language: string | null): FeedItem {
  const pictures = [one.image, one.banner_image].flatMap((src) => webAddress(src, base) ?? [])
  const html: Words | null = one.content_html.trim() === '' ? null : { kind: 'html', value: one.content_html }
  return {
    title: plain(one.title),
    link: webAddress(one.url, base) ?? webAddress(one.external_url, base),
    id: one.id || null,
    published: readMoment(one.date_published),
    updated: readMoment(one.date_modified),
    authors: people([one.author, ...one.authors]),
    summary: plain(one.summary),
    content: html ?? plain(one.content_text),
    categories: one.tags.filter((tag) => tag.trim() !== ''),
    enclosures: one.attachments.flatMap(({ url, mime_type }) => {
      const address = webAddress(url, base)
      return address === null ? [] : [{ url: address, type: mime_type || null }]
    }),
    pictures: [...new Set(pictures)].map((src) => ({ src, caption: null, credit: null, alt: null })),
    source: null,
    language: one.language || language,
    rights: null,
    base,
    deleted: false,
  }
}

function plain(value: string): Words | null {
  return value.trim() === '' ? null : { kind: 'text', value: value.trim() }
}

function people(names: string[]): Person[] {
  return [...new Set(names)].flatMap((name) => personIn(name) ?? [])
}
