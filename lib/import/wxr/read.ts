import { safeHref } from '#lib/body/href.ts'
import { bodyFromHtml } from '#lib/body/paste.ts'
import { languageOf } from '../content/language.ts'
import { copyOf, type Given } from '../copy-of.ts'
import { decode } from '../decode.ts'
import { fragmentOf } from '../dom.ts'
import type { ParsedCopy } from '../parsed-copy.ts'
import { takePictures } from '../pictures.ts'
import type { ReadCopies, ReadOptions } from '../reader.ts'
import { postContent } from './content.ts'
import { BrokenExport, type Item, itemsOf, type Site, type Term } from './items.ts'

const CHUNK = 64_000
/** Enough words to know a language by; of less the site's own language tells more. */
const LONG_ENOUGH = 200

/**
 * Reads a WordPress export: every post and page is a piece of copy. Its status there is told and never obeyed: what was not public is
 * withheld. An author is the name that the site showed; `links` are the addresses it had.
 */
export async function readWxr(bytes: Uint8Array, options: ReadOptions): Promise<ReadCopies> {
  const decoded = decode(bytes, options.transportCharset ?? declared(bytes))
  const { text, stripped } = allowed(decoded.text)
  const site: Site = { language: '', names: new Map() }
  const attachments = new Map<string, string>()
  const posts: { given: Given; thumbnail: string | null }[] = []
  try {
    for await (const item of itemsOf(chunksOf(text), site)) {
      const kind = item.fields.get('wp:post_type') ?? ''
      const address = safeHref(item.fields.get('wp:attachment_url') ?? '')
      if (kind === 'attachment' && address) attachments.set(item.fields.get('wp:post_id') ?? '', address)
      if (kind === 'post' || kind === 'page') posts.push({ given: postOf(item, site), thumbnail: item.thumbnail })
    }
  } catch (error) {
    if (error instanceof BrokenExport) return { ok: false, reason: error.reason }
    throw error
  }
  if (posts.length === 0) return { ok: false, reason: { code: 'importNoText' } }
  const document = { format: 'wxr' as const, bytes, encoding: decoded.encoding, file: options.fileName }
  const copies = posts.map(({ given, thumbnail }, index) => {
    const images = withLead(given.images ?? [], attachments.get(thumbnail ?? ''))
    const warnings = [...(given.warnings ?? []), ...(stripped ? [STRIPPED] : [])]
    return copyOf({ ...given, images, warnings }, { ...document, index })
  })
  return { ok: true, copies }
}

const STRIPPED = {
  rule: 'encoding',
  message: 'Control characters, which XML may not have, were taken out.',
  span: null,
}

function declared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^\s*<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(head)?.[1]
}

/** Posts pasted from elsewhere bring control characters along, which WordPress writes out although XML forbids them. */
function allowed(text: string): { text: string; stripped: boolean } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
  const clean = text.replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  return { text: clean.trimStart(), stripped: clean.length !== text.length }
}

async function* chunksOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK)
}

function postOf({ fields, terms }: Item, site: Site): Given {
  const field = (name: string) => fields.get(name) ?? ''
  const root = postContent(field('content:encoded'))
  const link = safeHref(field('link'))
  const images = takePictures(root, link ?? undefined)
  const { body, lost } = bodyFromHtml(root)
  const words = root.textContent ?? ''
  const login = field('dc:creator')
  const author = plain(site.names.get(login) ?? login)
  const status = field('wp:status') || 'publish'
  const categories = termsOf(terms, 'category')
  const tags = termsOf(terms, 'post_tag')
  return {
    body,
    lost,
    images,
    headline: plain(field('title')),
    standfirst: plain(field('excerpt:encoded')),
    byline: author === '' ? [] : [author],
    why: { byline: { reason: `the name that the author “${login}” has in the export`, confidence: 0.95 } },
    published: publishedOf(field('wp:post_date'), field('wp:post_date_gmt'), field('pubDate')),
    language: words.trim().length >= LONG_ENOUGH ? languageOf(words) : site.language,
    section: categories[0] ? plain(categories[0].name) : null,
    subjects: [...categories, ...tags].map(subjectOf),
    keywords: tags.map(({ name }) => plain(name)),
    guid: field('guid'),
    links: link ? [link] : [],
    pubStatus: status === 'publish' && field('wp:post_password') === '' ? 'usable' : 'withheld',
    warnings: warningsOf(status, field('wp:post_type'), field('wp:post_password')),
  }
}

/** Titles and names are HTML on the site that was exported. */
function plain(html: string): string {
  const text = /[<&]/.test(html) ? (fragmentOf(html).textContent ?? '') : html
  return text.replace(/\s+/g, ' ').trim()
}

/** Early exports call a tag by another name, and say each term twice. */
function termsOf(terms: readonly Term[], domain: string): Term[] {
  const named = terms.map((term) => (term.domain === 'tag' ? { ...term, domain: 'post_tag' } : term))
  const wanted = named.filter((term) => term.domain === domain && term.name !== '')
  return [...new Map(wanted.map((term) => [term.nicename || term.name, term])).values()]
}

function subjectOf({ domain, nicename, name }: Term): NonNullable<Given['subjects']>[number] {
  return { kind: 'topic', name: plain(name), code: nicename === '' ? null : `${domain}:${nicename}` }
}

/** The site's clock and Greenwich's side by side tell its offset; without the second only the day is sure. */
function publishedOf(local: string, greenwich: string, sent: string): Given['published'] {
  const here = clockOf(local)
  const there = clockOf(greenwich) ?? (/^\w{3}, \d/.test(sent) && !sent.includes('-0001') ? Date.parse(sent) : null)
  if (here === null)
    return there === null ? null : { value: `${new Date(there).toISOString().slice(0, 19)}Z`, precision: 'minute' }
  const minutes = there === null ? Number.NaN : Math.round((here - there) / 60_000)
  const moment = new Date(here).toISOString().slice(0, 19)
  if (!(Math.abs(minutes) <= 14 * 60 && minutes % 15 === 0)) return { value: moment.slice(0, 10), precision: 'day' }
  const part = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0')
  const offset = `${minutes < 0 ? '-' : '+'}${part(minutes / 60)}:${part(minutes % 60)}`
  return { value: `${moment}${offset}`, precision: 'minute' }
}

function clockOf(text: string): number | null {
  if (!/^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return null
  const time = Date.parse(`${text.replace(' ', 'T')}Z`)
  return Number.isNaN(time) ? null : time
}

function warningsOf(status: string, kind: string, password: string): ParsedCopy['warnings'] {
  const said: [string, string][] = []
  if (status !== 'publish') said.push(['status', `The export says: ${status.slice(0, 40)}.`])
  if (password !== '') said.push(['password', 'The export says: protected by a password.'])
  if (kind === 'page') said.push(['kind', 'The export says: page.'])
  return said.map(([rule, message]) => ({ rule, message, span: null }))
}

function withLead(images: ParsedCopy['images'], lead: string | undefined): ParsedCopy['images'] {
  if (lead === undefined) return images
  const known = images.find(({ src }) => src === lead)
  return [known ?? { src: lead, caption: null, credit: null, alt: null }, ...images.filter((one) => one !== known)]
}
