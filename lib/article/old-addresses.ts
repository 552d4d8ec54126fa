import type { Tx } from '#lib/platform/db.ts'
import { readCopy } from '#lib/wire/read-copy.ts'

/** First parts of addresses that are the site's own; what an old site had under them leads nowhere new. */
const own =
  /^\/(?:|api|atom\.xml|by|corrections|desk|feed\.json|feed\.xml|icon\.svg|invitation|media|mistake|news-sitemap\.xml|reset|robots\.txt|search|section|sign-in|sign-out|sitemap|sitemap\.xml|tag|_next)(?:\/|$)/

/** Exports of old sites: their posts had an address that readers and search engines know. */
const oldSites: readonly string[] = ['wxr', 'ghost']

/**
 * Leads the addresses that a story had on an old site to its new one, when it is published for the first time. An address that is the
 * site's own, another story's, or leads somewhere already stays what it is.
 */
export async function leadFromOldAddresses(tx: Tx, articleId: string, slug: string, now: Date): Promise<void> {
  const items = await tx.wireItem.findMany({ where: { articleId }, select: { parsed: true } })
  const read = items.flatMap(({ parsed }) => readCopy(parsed) ?? [])
  const paths = read.filter(({ format }) => oldSites.includes(format)).flatMap(({ links }) => links.flatMap(oldPath))
  const to = `/news/${slug}`
  for (const from of new Set(paths)) {
    const taken = await tx.article.count({ where: { slug: from.replace(/^\/news\//, '') } })
    if (from === to || (from.startsWith('/news/') && taken > 0)) continue
    await tx.redirect.createMany({ data: [{ from, to, createdAt: now }], skipDuplicates: true })
  }
}

/** The path of an old address as it is asked for here: without its site, its question and its last stroke. */
function oldPath(link: string): string[] {
  const url = URL.canParse(link, 'https://old.example') ? new URL(link, 'https://old.example') : null
  const path = url && url.search === '' ? url.pathname.replace(/\/+$/, '') : ''
  return path.length > 1 && path.length <= 500 && !own.test(path) ? [path] : []
}
