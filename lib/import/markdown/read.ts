import type { Block } from '#lib/body/body.ts'
import { bodyFromHtml } from '#lib/body/paste.ts'
import { blockText } from '#lib/body/text.ts'
import { copyOf, type Given } from '../copy-of.ts'
import { decode } from '../decode.ts'
import { webAddress } from '../feed/addresses.ts'
import { bylineOf } from '../feed/byline.ts'
import { readMoment } from '../feed/moment.ts'
import { personIn } from '../feed/people.ts'
import { withoutKept } from '../kept-pictures.ts'
import type { ReadCopies, ReadOptions } from '../reader.ts'
import { whyNotBytes, whyNotText } from '../refusal.ts'
import { registryOf } from '../registry.ts'
import { readText } from '../text/read.ts'
import { Fields, readFrontMatter } from './front-matter.ts'
import { type MarkdownImage, markdownTree } from './tree.ts'

/** Characters. No story is longer, and the time Markdown takes grows faster than the text. */
const LONGEST = 100_000

/** Reads Markdown with or without front matter. What is too long to be a story is read as the plain text it also is. */
export function readMarkdown(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const refused = whyNotBytes(bytes)
  if (refused) return { ok: false, reason: refused }
  const { text, encoding } = decode(bytes, options.transportCharset)
  const unreadable = whyNotText(text, bytes, encoding)
  if (unreadable) return { ok: false, reason: unreadable }
  if (text.length > LONGEST) return readText(bytes, options)
  const front = readFrontMatter(text)
  const given = givenBy(front?.fields ?? new Fields(null), front?.rest ?? text, options)
  if (given.body.content.length === 0 && !given.headline) return { ok: false, reason: { code: 'importNoText' } }
  return { ok: true, copies: [copyOf(given, { format: 'markdown', bytes, encoding, file: options.fileName })] }
}

function givenBy(fields: Fields, text: string, options: ReadOptions): Given {
  const tree = markdownTree(text)
  const { body, lost } = bodyFromHtml(tree.root)
  const { headline, content } = headlineOf(fields.text('title', 'headline'), body.content)
  const authors = fields.list('author', 'authors', 'byline', 'by').flatMap((name) => personIn(name) ?? [])
  const { byline, agency } = bylineOf(authors, registryOf(options.agencies))
  const base = options.url ?? null
  const link = webAddress(fields.text('canonical', 'canonical-url', 'url', 'link', 'permalink'), base)
  return {
    body: { ...body, content },
    headline,
    standfirst: fields.text('standfirst', 'description', 'summary', 'excerpt', 'subtitle', 'lead'),
    slugline: fields.text('slug', 'slugline'),
    byline,
    agency: fields.text('source', 'agency', 'publisher') ?? agency,
    published: readMoment(fields.text('date', 'published', 'publishdate', 'publish-date', 'pubdate', 'created') ?? ''),
    version: readMoment(fields.text('updated', 'lastmod', 'modified', 'last-modified') ?? '')?.value,
    language: fields.text('lang', 'language', 'locale'),
    section: fields.text('section', 'category'),
    keywords: [...new Set([...fields.words('tags', 'keywords'), ...fields.words('categories')])],
    copyright: fields.text('copyright', 'license', 'rights'),
    guid: fields.text('guid', 'id', 'uuid'),
    links: link === null ? [] : [link],
    images: picturesOf(fields, tree.images, base),
    lost: withoutKept(lost, tree.images.filter(({ src }) => webAddress(src, base) !== null).length),
  }
}

/** The headline of the front matter, else the heading that the text begins with; a heading that repeats it goes. */
function headlineOf(title: string | null, content: Block[]): { headline: string | null; content: Block[] } {
  const [first, ...rest] = content
  if (first?.type !== 'heading') return { headline: title, content }
  const heading = blockText(first).trim()
  if (title === null) return { headline: heading, content: rest }
  return { headline: title, content: heading.toLowerCase() === title.toLowerCase() ? rest : content }
}

function picturesOf(fields: Fields, inText: MarkdownImage[], base: string | null): NonNullable<Given['images']> {
  const cover = fields.list('image', 'cover', 'featured-image', 'thumbnail').map((src) => ({ src, alt: null }))
  const found = new Map<string, string | null>()
  for (const { src, alt } of [...cover, ...inText]) {
    const address = webAddress(src, base)
    if (address !== null && !found.has(address)) found.set(address, alt)
  }
  return Array.from(found, ([src, alt]) => ({ src, alt, caption: null, credit: null }))
}
