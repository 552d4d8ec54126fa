import { findSite } from '#lib/setting/site.ts'
import { absolute } from '#lib/web/urls.ts'

export const dynamic = 'force-dynamic'

/** What search engines may read: everything but the desk, the search and the answers to forms. */
export async function GET(): Promise<Response> {
  const site = await findSite()
  const closed = ['/desk', '/sign-in', '/api/', '/search', '/mistake/'].map((path) => `Disallow: ${path}`)
  const maps = ['/sitemap.xml', '/news-sitemap.xml'].map((path) => `Sitemap: ${absolute(site, path)}`)
  return new Response(['User-agent: *', ...closed, '', ...maps, ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
