import type { OtherLanguage } from '#lib/article/list-languages.ts'
import type { PublishedStory } from '#lib/article/published.ts'
import { AND, isName } from '#lib/import/text/person-name.ts'
import type { Site } from '#lib/setting/site.ts'
import { isoInZone } from '#lib/setting/zone.ts'
import type { Genre } from '#prisma/client/enums.ts'
import { shareImage } from './share-image.ts'
import { absolute, personPath, storyPath, tagPath } from './urls.ts'

const types: Record<Genre, string> = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  interview: 'NewsArticle',
  press_release: 'Article',
  advertising: 'AdvertiserContentArticle',
}

/**
 * A story as schema.org describes it. Times carry the site's offset; archive copy is dated as precisely as its supplier dated it.
 * What is not known is left out.
 */
export function newsArticle(story: PublishedStory, languages: OtherLanguage[], site: Site): Record<string, unknown> {
  const url = absolute(site, storyPath(story.slug))
  const image = shareImage(story.lead, site)
  const published = isoInZone(story.firstPublishedAt, site.zone)
  return {
    '@context': 'https://schema.org',
    '@type': types[story.genre],
    mainEntityOfPage: url,
    url,
    identifier: `urn:uuid:${story.id}`,
    version: story.number,
    headline: story.headline,
    description: story.standfirst || undefined,
    image: image
      ? [
          {
            '@type': 'ImageObject',
            url: image.url,
            width: image.width,
            height: image.height,
            creditText: story.lead?.credit || undefined,
          },
        ]
      : undefined,
    inLanguage: story.language,
    datePublished: story.archiveDate ?? published,
    dateModified: story.updatedAt ? isoInZone(story.updatedAt, site.zone) : published,
    dateline: story.dateline || undefined,
    articleSection: story.section?.name,
    author: authors(story, site),
    sourceOrganization: story.agency
      ? { '@type': 'Organization', name: story.agency.name, url: story.agency.website ?? undefined }
      : undefined,
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: absolute(site, '/') },
    isAccessibleForFree: true,
    about: filled(
      story.tags.map((tag) => ({ '@type': 'Thing', name: tag.name, url: absolute(site, tagPath(tag.slug)) })),
    ),
    workTranslation: filled(
      languages
        .filter((one) => one.slug !== story.slug)
        .map((one) => ({ '@type': 'NewsArticle', inLanguage: one.language, url: absolute(site, storyPath(one.slug)) })),
    ),
    correction: filled(
      story.corrections.map(({ note, createdAt }) => ({
        '@type': 'CorrectionComment',
        text: note,
        datePublished: isoInZone(createdAt, site.zone),
      })),
    ),
  }
}

function authors(story: PublishedStory, site: Site) {
  if (story.contributors.length > 0) {
    return story.contributors.map(({ name, slug }) => ({
      '@type': 'Person',
      name,
      url: absolute(site, personPath(slug)),
    }))
  }
  if (story.byline) return printedAuthors(story.byline)
  return story.agency ? [{ '@type': 'Organization', name: story.agency.name }] : undefined
}

/** Whom a printed byline names: people, each by themselves, or whoever else signs, such as the editors. */
function printedAuthors(byline: string) {
  const names = byline.split(BETWEEN_NAMES)
  return names.every(isName)
    ? names.map((name) => ({ '@type': 'Person', name }))
    : [{ '@type': 'Organization', name: byline }]
}

const BETWEEN_NAMES = new RegExp(AND, 'u')

function filled<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined
}

/** JSON that may stand inside a script element: nothing in it can end the element or, in old parsers, a line. */
export function inlineJson(data: Record<string, unknown>): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
