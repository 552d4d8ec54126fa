import { changedAt, type Feed, type FeedEntry } from './feed.ts'
import { type Xml, xml, xmlDocument } from './xml.ts'

/** Atom (RFC 4287). A feed without entries has not changed since the beginning of time, which the format insists on being told. */
export function writeAtom(feed: Feed): string {
  return xmlDocument(
    xml(
      'feed',
      [
        xml('id', feed.pageUrl),
        xml('title', feed.title),
        feed.description ? xml('subtitle', feed.description) : null,
        xml('updated', (changedAt(feed) ?? new Date(0)).toISOString()),
        xml('link', [], { rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }),
        xml('link', [], { rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
        xml('author', [xml('name', feed.title)]),
        ...feed.entries.map(entryElement),
      ],
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
    ),
  )
}

function entryElement(entry: FeedEntry): Xml {
  return xml(
    'entry',
    [
      xml('id', entry.id),
      xml('title', entry.title),
      xml('link', [], { rel: 'alternate', type: 'text/html', href: entry.url }),
      xml('published', entry.publishedAt.toISOString()),
      xml('updated', entry.updatedAt.toISOString()),
      ...entry.authors.map((author) => xml('author', [xml('name', author)])),
      ...entry.categories.map((category) => xml('category', [], { term: category })),
      entry.summary ? xml('summary', entry.summary) : null,
    ],
    { 'xml:lang': entry.language },
  )
}
