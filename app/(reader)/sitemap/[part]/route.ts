import { listSitemapPart } from '#lib/article/list-sitemap.ts'
import { type SitemapUrl, writeSitemap } from '#lib/feed/sitemap.ts'
import { isId } from '#lib/platform/ids.ts'
import { listPublicSections } from '#lib/section/list-public.ts'
import { findSite, type Site } from '#lib/setting/site.ts'
import { absolute, sectionPath, storyPath } from '#lib/web/urls.ts'
import { xmlResponse } from '../../xml-response.ts'

export const dynamic = 'force-dynamic'

/** One part of the sitemap: `lists.xml`, or the stories from an id on. */
export async function GET(_request: Request, { params }: RouteContext<'/sitemap/[part]'>): Promise<Response> {
  const [, part = ''] = /^(.+)\.xml$/.exec((await params).part) ?? []
  const site = await findSite()
  if (part === 'lists') return xmlResponse(writeSitemap(await listUrls(site)))
  if (!isId(part)) return new Response('404\n', { status: 404 })
  const stories = await listSitemapPart(part)
  return xmlResponse(
    writeSitemap(stories.map(({ slug, changedAt }) => ({ url: absolute(site, storyPath(slug)), changedAt }))),
  )
}

async function listUrls(site: Site): Promise<SitemapUrl[]> {
  const sections = await listPublicSections()
  const paths = ['/', '/corrections', ...sections.map((section) => sectionPath(section.slug))]
  return paths.map((path) => ({ url: absolute(site, path), changedAt: null }))
}
