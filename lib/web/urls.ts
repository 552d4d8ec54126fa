import type { Site } from '#lib/setting/site.ts'

/** Where a story, a section, a tag, one of our people stands on the readers' site. */
export const storyPath = (slug: string) => `/news/${slug}`
export const sectionPath = (slug: string) => `/section/${slug}`
export const tagPath = (slug: string) => `/tag/${slug}`
export const personPath = (slug: string) => `/by/${slug}`

export const feedFiles = ['feed.xml', 'atom.xml', 'feed.json'] as const
export type FeedFile = (typeof feedFiles)[number]

/** The feed of a list: of the whole site for `/`. */
export function feedPath(listPath: string, file: FeedFile): string {
  return listPath === '/' ? `/${file}` : `${listPath}/${file}`
}

/** The address of the following page of a list. */
export function olderPath(path: string, cursor: string, query?: string): string {
  const parameters = new URLSearchParams({ ...(query === undefined ? {} : { q: query }), before: cursor })
  return `${path}?${parameters}`
}

/** An absolute address, always of the configured site, whatever host a request names. */
export function absolute(site: Pick<Site, 'url'>, path: string): string {
  return `${site.url}${path === '/' ? '/' : path}`
}
