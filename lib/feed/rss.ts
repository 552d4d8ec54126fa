import { changedAt, type Feed, type FeedEntry } from './feed.ts'
import { escapeXml, type Xml, xml, xmlDocument } from './xml.ts'

/**
 * RSS 2.0 with the common modules: `atom:link rel="self"`, `dc:creator` for names (RSS's own `author` must be an e-mail address), and a
 * `guid` that is no address. Times as RFC 822 with four digits of the year.
 */
export function writeRss(feed: Feed): string {
  const built = changedAt(feed)
  const channel = xml('channel', [
    xml('title', feed.title),
    xml('link', feed.pageUrl),
    xml('description', asHtml(feed.description || feed.title)),
    xml('language', feed.language),
    xml('atom:link', [], { href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }),
    built && xml('lastBuildDate', built.toUTCString()),
    ...feed.entries.map(item),
  ])
  const modules = { 'xmlns:atom': 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }
  return xmlDocument(xml('rss', [channel], { version: '2.0', ...modules }))
}

function item(entry: FeedEntry): Xml {
  return xml('item', [
    xml('title', entry.title),
    xml('link', entry.url),
    xml('guid', entry.id, { isPermaLink: 'false' }),
    xml('pubDate', entry.publishedAt.toUTCString()),
    entry.updatedAt > entry.publishedAt ? xml('atom:updated', entry.updatedAt.toISOString()) : null,
    ...entry.authors.map((author) => xml('dc:creator', author)),
    xml('dc:language', entry.language),
    ...entry.categories.map((category) => xml('category', category)),
    entry.summary ? xml('description', asHtml(entry.summary)) : null,
  ])
}

/** RSS's descriptions are HTML (RSS Advisory Board, RSS Best Practices Profile): our plain text is written as what it is there. */
const asHtml = escapeXml
