import { listLatestNews } from '#lib/article/list-sitemap.ts'
import { writeNewsSitemap } from '#lib/feed/sitemap.ts'
import { findSite } from '#lib/setting/site.ts'
import { absolute, storyPath } from '#lib/web/urls.ts'
import { xmlResponse } from '../xml-response.ts'

export const dynamic = 'force-dynamic'

/** What was published in the last two days; it may be empty. */
export async function GET(): Promise<Response> {
  const [site, stories] = await Promise.all([findSite(), listLatestNews(new Date())])
  const urls = stories.map(({ slug, headline, language, firstPublishedAt }) => ({
    url: absolute(site, storyPath(slug)),
    title: headline,
    language,
    publishedAt: firstPublishedAt,
  }))
  return xmlResponse(writeNewsSitemap(site.name, urls))
}
