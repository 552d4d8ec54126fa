import { listSitemapParts } from '#lib/article/list-sitemap.ts'
import { writeSitemapIndex } from '#lib/feed/sitemap.ts'
import { findSite } from '#lib/setting/site.ts'
import { absolute } from '#lib/web/urls.ts'
import { xmlResponse } from '../xml-response.ts'

export const dynamic = 'force-dynamic'

/** The sitemap of sitemaps: the lists, then parts of the stories. */
export async function GET(): Promise<Response> {
  const [site, parts] = await Promise.all([findSite(), listSitemapParts()])
  return xmlResponse(writeSitemapIndex(['lists', ...parts].map((part) => absolute(site, `/sitemap/${part}.xml`))))
}
