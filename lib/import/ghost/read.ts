import { safeHref } from '#lib/body/href.ts'
import { bodyFromHtml } from '#lib/body/paste.ts'
import { copyOf, type Given } from '../copy-of.ts'
import { decode } from '../decode.ts'
import { fragmentOf } from '../dom.ts'
import type { ParsedCopy } from '../parsed-copy.ts'
import { takePictures } from '../pictures.ts'
import type { ReadCopies, ReadOptions } from '../reader.ts'
import { type GhostData, type GhostPost, ghostExport } from './export.ts'
import { jsonOf, lexicalHtml } from './lexical.ts'
import { mobiledocHtml } from './mobiledoc.ts'

/** What stands in an export for the site's own address. */
const SITE = '__GHOST_URL__'

/**
 * Reads a Ghost export: every post and page is a piece of copy. Its status there is told and never obeyed: what was not public is withheld.
 * `links` are the paths it had, as Ghost makes them where nobody says otherwise.
 */
export function readGhost(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const decoded = decode(bytes, options.transportCharset)
  const parsed = ghostExport.safeParse(jsonOf(decoded.text))
  if (!parsed.success) return { ok: false, reason: { code: 'importBroken', values: { kind: 'Ghost' } } }
  const given = parsed.data.flatMap((data) => {
    const tables = tablesOf(data)
    return data.posts.map((post) => postOf(post, tables))
  })
  if (given.length === 0) return { ok: false, reason: { code: 'importNoText' } }
  const document = { format: 'ghost' as const, bytes, encoding: decoded.encoding, file: options.fileName }
  return { ok: true, copies: given.map((one, index) => copyOf(one, { ...document, index })) }
}

type Tables = {
  tags: (post: string) => { name: string; slug: string }[]
  authors: (post: string) => string[]
  person: (id: string) => string | undefined
  meta: (post: string) => { alt: string | null; caption: string | null }
}

function tablesOf(data: GhostData): Tables {
  const people = new Map((data.users ?? []).map(({ id, name }) => [id, name?.trim() ?? '']))
  const tags = new Map((data.tags ?? []).map(({ id, name, slug }) => [id, { name: name ?? '', slug: slug ?? '' }]))
  const tagged = Map.groupBy(inOrder(data.posts_tags ?? []), ({ post_id }) => post_id)
  const written = Map.groupBy(inOrder(data.posts_authors ?? []), ({ post_id }) => post_id)
  const metas = new Map((data.posts_meta ?? []).map((one) => [one.post_id, one]))
  return {
    tags: (post) => (tagged.get(post) ?? []).flatMap(({ tag_id }) => tags.get(tag_id) ?? []),
    authors: (post) => (written.get(post) ?? []).flatMap(({ author_id }) => people.get(author_id) || []),
    person: (id) => people.get(id),
    meta: (post) => {
      const { feature_image_alt, feature_image_caption } = metas.get(post) ?? {}
      return { alt: feature_image_alt || null, caption: plain(feature_image_caption ?? '') || null }
    },
  }
}

function inOrder<Row extends { sort_order?: number | null | undefined }>(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0))
}

function postOf(post: GhostPost, tables: Tables): Given {
  const html = post.html || lexicalHtml(post.lexical ?? '') || mobiledocHtml(post.mobiledoc ?? '') || ''
  const root = fragmentOf(html.replaceAll(SITE, ''))
  const images = takePictures(root)
  const { body, lost } = bodyFromHtml(root)
  // Ghost keeps tags that begin with # for itself.
  const tags = tables.tags(post.id).filter(({ name }) => name !== '' && !name.startsWith('#'))
  const authors = tables.authors(post.id)
  const author = post.author_id ? tables.person(post.author_id) : undefined
  const path = safeHref(`/${post.slug ?? ''}/`)
  const status = post.status ?? 'published'
  const isOpen = (post.visibility ?? 'public') === 'public'
  return {
    body,
    lost,
    images: [...leadOf(post, tables), ...images],
    headline: post.title,
    standfirst: post.custom_excerpt,
    byline: authors.length > 0 || !author ? authors : [author],
    published: publishedOf(post.published_at),
    language: post.locale,
    section: tags[0]?.name ?? null,
    subjects: tags.map(({ name, slug }) => ({ kind: 'topic', name, code: slug === '' ? null : `tag:${slug}` })),
    keywords: tags.map(({ name }) => name),
    guid: post.uuid ?? post.id,
    links: post.slug && path ? [path] : [],
    pubStatus: status === 'published' && isOpen ? 'usable' : 'withheld',
    warnings: warningsOf(post, status, isOpen),
  }
}

function leadOf(post: GhostPost, tables: Tables): ParsedCopy['images'] {
  const src = safeHref((post.feature_image || post.image || '').replace(SITE, ''))
  return src === null ? [] : [{ src, credit: null, ...tables.meta(post.id) }]
}

/** Ghost writes Greenwich's time, early versions as milliseconds. */
function publishedOf(moment: string | number | null | undefined): Given['published'] {
  const time = typeof moment === 'string' ? Date.parse(greenwich(moment)) : (moment ?? Number.NaN)
  if (!(Math.abs(time) < 8.64e15)) return null
  return { value: `${new Date(time).toISOString().slice(0, 19)}Z`, precision: 'minute' }
}

function greenwich(text: string): string {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(' ', 'T')}Z` : text
}

function warningsOf(post: GhostPost, status: string, isOpen: boolean): ParsedCopy['warnings'] {
  const said: [string, string][] = []
  if (status !== 'published') said.push(['status', `The export says: ${status.slice(0, 40)}.`])
  if (!isOpen) said.push(['visibility', `The export says: only for ${(post.visibility ?? '').slice(0, 40)}.`])
  if (post.type === 'page' || post.page) said.push(['kind', 'The export says: page.'])
  return said.map(([rule, message]) => ({ rule, message, span: null }))
}

function plain(html: string): string {
  return html === '' ? '' : (fragmentOf(html).textContent ?? '').replace(/\s+/g, ' ').trim()
}
