import { expect, test } from 'vitest'
import { writeAtom } from './atom.ts'
import type { Feed } from './feed.ts'
import { writeJsonFeed } from './json-feed.ts'
import { writeRss } from './rss.ts'
import { writeNewsSitemap, writeSitemap } from './sitemap.ts'
import { escapeXml } from './xml.ts'

const hostile = 'Tom & <b>“Mara”</b> ]]> \u0000\u000b\ud800 \uffff 😀'

const feed: Feed = {
  title: 'The Wexcombe Courier',
  description: '',
  language: 'en',
  pageUrl: 'https://courier.example/',
  selfUrl: 'https://courier.example/feed.xml',
  entries: [
    {
      id: 'urn:uuid:0193',
      url: 'https://courier.example/news/bridge',
      title: hostile,
      summary: '',
      language: 'az',
      authors: ['Mara Quill', 'Downs & Sons'],
      categories: ['Harbour'],
      publishedAt: new Date('2026-11-23T10:05:00Z'),
      updatedAt: new Date('2026-11-23T12:00:00Z'),
    },
  ],
}

test('text in XML is only ever text', () => {
  expect(escapeXml(hostile)).toBe('Tom &#38; &#60;b&#62;“Mara”&#60;/b&#62; ]]&#62; \ufffd  😀')
})

test('RSS keeps an id that is no address, dates as the standard writes them, and says where it is', () => {
  const rss = writeRss(feed)
  expect(rss).toContain('<guid isPermaLink="false">urn:uuid:0193</guid>')
  expect(rss).toContain('<pubDate>Mon, 23 Nov 2026 10:05:00 GMT</pubDate>')
  expect(rss).toContain('<dc:creator>Downs &#38; Sons</dc:creator>')
  expect(rss).toContain('rel="self"')
  expect(rss).not.toContain('<b>')
})

test('a summary is text, also to programs that read RSS’s descriptions as HTML, as the standard lets them', () => {
  const [entry] = feed.entries
  if (!entry) throw new Error('the feed has an entry')
  const summary = 'Tom & <img src=x onerror=alert(1)>'
  const rss = writeRss({ ...feed, description: summary, entries: [{ ...entry, summary }] })
  expect(rss.match(/<description>[^<]*<\/description>/g)).toEqual(
    Array(2).fill('<description>Tom &#38;#38; &#38;#60;img src=x onerror=alert(1)&#38;#62;</description>'),
  )
})

test('Atom says when a story changed, and in which language it is', () => {
  const atom = writeAtom(feed)
  expect(atom).toContain('<updated>2026-11-23T12:00:00.000Z</updated>')
  expect(atom).toContain('<entry xml:lang="az">')
})

test('JSON Feed has everything its version 1.1 insists on, even of a story without a summary', () => {
  const { version, title, items } = JSON.parse(writeJsonFeed(feed))
  expect({ version, title }).toEqual({ version: 'https://jsonfeed.org/version/1.1', title: 'The Wexcombe Courier' })
  expect(items[0].id).toBe('urn:uuid:0193')
  expect(items[0].content_text).toContain('Mara')
})

test('an empty feed is still a feed', () => {
  const empty = { ...feed, entries: [] }
  expect(writeRss(empty)).not.toContain('<item>')
  expect(writeAtom(empty)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
  expect(JSON.parse(writeJsonFeed(empty)).items).toEqual([])
})

test('sitemaps tell when a story changed, the news sitemap when it was first published', () => {
  const at = new Date('2026-11-23T10:05:00Z')
  expect(writeSitemap([{ url: 'https://courier.example/news/a?b&c', changedAt: at }])).toContain(
    '<loc>https://courier.example/news/a?b&#38;c</loc><lastmod>2026-11-23T10:05:00.000Z</lastmod>',
  )
  const news = writeNewsSitemap('The Courier', [
    { url: 'https://courier.example/news/a', title: 'A', language: 'ru', publishedAt: at },
  ])
  expect(news).toContain('<news:publication_date>2026-11-23T10:05:00.000Z</news:publication_date>')
  expect(writeNewsSitemap('The Courier', [])).toContain('<urlset')
})
