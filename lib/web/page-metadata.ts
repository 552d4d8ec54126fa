import type { Metadata } from 'next'
import type { OtherLanguage } from '#lib/article/list-languages.ts'
import type { PublishedStory } from '#lib/article/published.ts'
import type { Site } from '#lib/setting/site.ts'
import { isoInZone } from '#lib/setting/zone.ts'
import { shareImage } from './share-image.ts'
import { feedPath, storyPath } from './urls.ts'
import { words } from './words.ts'

/** The feeds a page offers to feed readers. */
export function feedLinks(path: string, title: string) {
  return {
    'application/rss+xml': [{ url: feedPath(path, 'feed.xml'), title }],
    'application/atom+xml': [{ url: feedPath(path, 'atom.xml'), title }],
    'application/feed+json': [{ url: feedPath(path, 'feed.json'), title }],
  }
}

/** A list's metadata. Only its first page is for search engines to keep: the others are other lists tomorrow. */
export function listMetadata(
  site: Site,
  title: string,
  path: string,
  before: string | undefined,
  hasFeeds = true,
): Metadata {
  return {
    title,
    alternates: { canonical: path, ...(hasFeeds ? { types: feedLinks(path, title) } : {}) },
    openGraph: { title, url: path, siteName: site.name, locale: site.language, type: 'website' },
    ...(before === undefined ? {} : { robots: { index: false, follow: true } }),
  }
}

/** A story's metadata: canonical address, its languages with each other, Open Graph. */
export function storyMetadata(story: PublishedStory, languages: OtherLanguage[], site: Site): Metadata {
  const path = storyPath(story.slug)
  const image = shareImage(story.lead, site)
  return {
    title: story.headline,
    description: story.standfirst || null,
    authors: story.contributors.map((person) => ({ name: person.name })),
    alternates: { canonical: path, languages: hreflang(story, languages) },
    openGraph: {
      type: 'article',
      title: story.headline,
      ...(story.standfirst ? { description: story.standfirst } : {}),
      url: path,
      siteName: site.name,
      locale: story.language,
      publishedTime: story.archiveDate ?? isoInZone(story.firstPublishedAt, site.zone),
      ...(story.updatedAt ? { modifiedTime: isoInZone(story.updatedAt, site.zone) } : {}),
      ...(story.section ? { section: story.section.name } : {}),
      tags: story.tags.map((tag) => tag.name),
      ...(image ? { images: [image] } : {}),
    },
    ...(image ? { twitter: { card: 'summary_large_image' } } : {}),
  }
}

/** Every language of the group names all of them, itself included; a story alone names none. */
function hreflang(story: PublishedStory, languages: OtherLanguage[]): Record<string, string> {
  if (languages.length < 2) return {}
  const original = languages.find((one) => one.slug === story.slug) ?? languages[0]
  const all = Object.fromEntries(languages.map((one) => [one.language, storyPath(one.slug)]))
  return original ? { ...all, 'x-default': storyPath(languages[0]?.slug ?? original.slug) } : all
}

/** The metadata of the page that stands where there is nothing. */
export function missingMetadata(site: Site): Metadata {
  return { title: words(site.language, 'reader')('gone.notFound.title'), robots: { index: false } }
}
