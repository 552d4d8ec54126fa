import { type ListOf, listPublished } from '#lib/article/list-published.ts'
import type { Teaser } from '#lib/article/teaser.ts'
import { writeAtom } from '#lib/feed/atom.ts'
import type { Feed, FeedEntry } from '#lib/feed/feed.ts'
import { writeJsonFeed } from '#lib/feed/json-feed.ts'
import { writeRss } from '#lib/feed/rss.ts'
import { findSite, type Site } from '#lib/setting/site.ts'
import { absolute, type FeedFile, feedPath, storyPath } from './urls.ts'
import { words } from './words.ts'

const ENTRIES = 40

const formats: Record<FeedFile, { type: string; write: (feed: Feed) => string }> = {
  'feed.xml': { type: 'application/rss+xml; charset=utf-8', write: writeRss },
  'atom.xml': { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  'feed.json': { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
}

/** The newest stories of a list in the format of the file, archive copy left out. `name` is null for the whole site. */
export async function feedResponse(
  file: FeedFile,
  of: ListOf,
  listPath: string,
  name: string | null,
): Promise<Response> {
  const site = await findSite()
  const { stories } = await listPublished({ of, before: null, take: ENTRIES, forFeed: true })
  const feed: Feed = {
    title: name === null ? site.name : `${name} – ${site.name}`,
    description: name === null ? site.description : '',
    language: site.language,
    pageUrl: absolute(site, listPath),
    selfUrl: absolute(site, feedPath(listPath, file)),
    entries: stories.map((story) => entryOf(story, site)),
  }
  const { type, write } = formats[file]
  return new Response(write(feed), { headers: { 'content-type': type } })
}

function entryOf(story: Teaser, site: Site): FeedEntry {
  const authors = [story.byline || story.contributors, story.agency].filter(
    (author): author is string => author !== null && author !== '',
  )
  const genre = story.genre === 'news' ? null : words(site.language, 'reader')(`genre.${story.genre}`)
  return {
    id: `urn:uuid:${story.articleId}`,
    url: absolute(site, storyPath(story.slug)),
    // Most programs show nothing of an entry but its title.
    title: story.genre === 'advertising' ? `${genre}: ${story.headline}` : story.headline,
    summary: story.standfirst,
    language: story.language,
    authors: [...new Set(authors)],
    categories: [story.section?.name ?? null, genre].filter((name) => name !== null),
    publishedAt: story.firstPublishedAt,
    updatedAt: story.updatedAt ?? story.firstPublishedAt,
  }
}
