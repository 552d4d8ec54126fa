import { xml, xmlDocument } from './xml.ts'

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }

/** An address with the last time its content changed (sitemaps.org). */
export type SitemapUrl = { url: string; changedAt: Date | null }

/** The sitemap of sitemaps. */
export function writeSitemapIndex(urls: readonly string[]): string {
  return xmlDocument(
    xml(
      'sitemapindex',
      urls.map((url) => xml('sitemap', [xml('loc', url)])),
      NAMESPACE,
    ),
  )
}

/** One sitemap; the standard allows 50,000 addresses. */
export function writeSitemap(urls: readonly SitemapUrl[]): string {
  return xmlDocument(
    xml(
      'urlset',
      urls.map(({ url, changedAt }) =>
        xml('url', [xml('loc', url), changedAt ? xml('lastmod', changedAt.toISOString()) : null]),
      ),
      NAMESPACE,
    ),
  )
}

export type NewsUrl = { url: string; title: string; language: string; publishedAt: Date }

/** The news sitemap (Google's schema 0.9): `publication_date` is the original publication, never a later change. */
export function writeNewsSitemap(publication: string, urls: readonly NewsUrl[]): string {
  const entry = ({ url, title, language, publishedAt }: NewsUrl) =>
    xml('url', [
      xml('loc', url),
      xml('news:news', [
        xml('news:publication', [xml('news:name', publication), xml('news:language', language)]),
        xml('news:publication_date', publishedAt.toISOString()),
        xml('news:title', title),
      ]),
    ])
  const news = { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' }
  return xmlDocument(xml('urlset', urls.map(entry), { ...NAMESPACE, ...news }))
}
