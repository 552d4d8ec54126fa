import type { Feed, FeedEntry } from './feed.ts'

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). Where a story has no summary its headline stands for the content the format insists on. */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(feed.description ? { description: feed.description } : {}),
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrl,
    language: feed.language,
    items: feed.entries.map(item),
  })
}

function item(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_text: entry.summary || entry.title,
    ...(entry.summary ? { summary: entry.summary } : {}),
    date_published: entry.publishedAt.toISOString(),
    date_modified: entry.updatedAt.toISOString(),
    authors: entry.authors.map((name) => ({ name })),
    tags: entry.categories,
    language: entry.language,
  }
}
