import { convertToHtml, images as mammothImages } from 'mammoth'
import { bodyFromHtml } from '#lib/body/paste.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { type Archive, openArchive } from './archive.ts'
import { readTimestamp } from './content/timestamp.ts'
import { copyOf, type Given } from './copy-of.ts'
import { type Dom, fragmentOf } from './dom.ts'
import type { ParsedCopy } from './parsed-copy.ts'
import { withProperties } from './properties.ts'
import type { ReadCopies, ReadOptions, Within } from './reader.ts'
import { type ImportRefusal, whyNotLetters } from './refusal.ts'
import { readUnmarked } from './unmarked.ts'
import { at, type Element, readXml, textOf, xmlLimits } from './xml.ts'

/** Of all members together: mammoth makes a tree of its own of each. */
const xmlSize = { ...xmlLimits, nodes: 300_000, characters: 10_000_000 }

/** Styles that Word's own names tell: the title is the headline's, a quotation a quotation. */
const styles = [
  "p[style-name='Title'] => h1.MsoTitle:fresh",
  "p[style-name='Subtitle'] => p.Subtitle:fresh",
  "p[style-name='Author'] => p.Author:fresh",
  "p[style-name='Date'] => p.Date:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
]

/**
 * Reads a Word file: its text with headings, lists, quotations and links, tables as lines, notes at the end. Only the XML members are
 * inflated; pictures stay where they are and are told by name, and nothing the file points to is read or fetched.
 */
export async function readDocx(bytes: Uint8Array, options: ReadOptions, { budget }: Within): Promise<ReadCopies> {
  const opened = await openArchive(bytes, budget)
  if (!opened.ok) return opened
  const read = await readParts(opened.archive)
  if (!read.ok) return read
  const converted = await convert(read.parts)
  if (!converted) return broken()
  const large = whyNotLetters(converted.html.length)
  if (large) return { ok: false, reason: large }
  const root = fragmentOf(converted.html)
  const styled = takeStyled(root)
  const { body, lost } = bodyFromHtml(root)
  if (body.content.length === 0) return { ok: false, reason: { code: 'importNoText' } }
  const title = converted.html.startsWith('<h1 class="MsoTitle">') ? (body.content[0] ?? null) : null
  const given = withProperties(styledIn(readUnmarked(body, options, title), styled), propertiesIn(read.core))
  const all = { ...given, images: converted.images, lost: told(lost, converted.html, converted.embedded) }
  return { ok: true, copies: [copyOf(all, { format: 'docx', bytes, encoding: 'utf-8', file: options.fileName })] }
}

function broken(): { ok: false; reason: ImportRefusal } {
  return { ok: false, reason: { code: 'importBroken', values: { kind: 'Word' } } }
}

type Parts = Map<string, string>

/** The XML members as text, each known to be well-formed, not too deep and without entities of its own. */
async function readParts(
  archive: Archive,
): Promise<{ ok: true; parts: Parts; core: Element | null } | { ok: false; reason: ImportRefusal }> {
  const parts: Parts = new Map()
  let core: Element | null = null
  let nodes = 0
  for (const name of archive.names) {
    if (!/\.(?:xml|rels)$/i.test(name)) {
      parts.set(name, '')
      continue
    }
    const member = await archive.read(name)
    if (!member.ok) return member
    const text = xmlText(member.bytes)
    const xml = readXml(text, { limits: { ...xmlSize, nodes: xmlSize.nodes - nodes } })
    if (!xml.ok) return xml
    nodes += xml.nodes
    if (name === 'docProps/core.xml') core = xml.root
    parts.set(name, text)
  }
  return { ok: true, parts, core }
}

function xmlText(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes)
}

type Converted = { html: string; images: ParsedCopy['images']; embedded: number }

async function convert(parts: Parts): Promise<Converted | null> {
  const images: ParsedCopy['images'] = []
  const file = {
    exists: (name: string) => parts.has(name),
    // Of a picture its name is all that is wanted, so that is what stands for its bytes.
    read: async (name: string, encoding?: string) => {
      const text = parts.get(name)
      if (text === undefined) throw new Error(`there is no ${name}`)
      return encoding === 'utf-8' ? readable(text) : name
    },
  }
  const convertImage = mammothImages.imgElement(async (image) => {
    const alt = 'altText' in image && typeof image.altText === 'string' ? image.altText : null
    // A picture that stands elsewhere is refused by mammoth, since access to files is off.
    const src = await image.read().then(String, () => null)
    if (src !== null) images.push({ src, caption: null, credit: null, alt })
    return { src: '' }
  })
  // mammoth takes an opened archive as `file`, which its types do not tell; the buffer is only for them.
  const input = { arrayBuffer: new ArrayBuffer(0), file }
  const options = { convertImage, styleMap: styles, externalFileAccess: false, includeEmbeddedStyleMap: false }
  try {
    const { value, messages } = await convertToHtml(input, options)
    const left = messages.filter(({ message }) => /ignored: (?:w:altChunk|.*\}chart|.*\}relIds)/.test(message))
    return { html: tidyLinks(value), images, embedded: left.length }
  } catch {
    return null
  }
}

/**
 * What mammoth passes over, in the form it knows: the large first letter of a paragraph, which Word keeps in a paragraph of its own, joins
 * the next as one with a deleted end does; the letters of an equation are text.
 */
function readable(xml: string): string {
  return xml
    .replace(/<w:framePr\b[^<>]*w:dropCap="(?:drop|margin)"[^<>]*\/>/g, '<w:rPr><w:del/></w:rPr>')
    .replace(/<(\/?)m:(r|t)(?=[\s>])/g, '<$1w:$2')
    .replace(/<\/?m:[\w-]+(?:\s[^<>]*)?\/?>/g, '')
}

/** Word keeps the place within a page apart: `HYPERLINK "address" \l "place"`. */
function tidyLinks(html: string): string {
  return html.replace(/(<a href="[^"]*?)&quot;(?: \\l &quot;([^"]*?))?"/g, (_, start: string, place?: string) =>
    place === undefined ? `${start}"` : `${start}#${place}"`,
  )
}

type Styled = Record<'Subtitle' | 'Author' | 'Date', string[]>

/** What Word's own styles at the head of a document say; it is no part of the text. */
function takeStyled(root: Dom['body']): Styled {
  const styled: Styled = { Subtitle: [], Author: [], Date: [] }
  for (const element of Array.from(root.children)) {
    const style = styleNames.find((name) => element.getAttribute('class') === name)
    if (style) styled[style].push((element.textContent ?? '').trim())
    else if (element.getAttribute('class') !== 'MsoTitle') break
    if (style) element.remove()
  }
  return styled
}

const styleNames = ['Subtitle', 'Author', 'Date'] as const

function styledIn(given: Given, styled: Styled): Given {
  const [standfirst, byline] = [styled.Subtitle.join(' '), styled.Author]
  const why = { ...given.why }
  if (standfirst !== '') why.standfirst = { reason: 'set as the subtitle', confidence: 0.95 }
  if (byline.length > 0) why.byline = { reason: 'set as the author', confidence: 0.95 }
  const day = readTimestamp(styled.Date[0] ?? '')?.value
  return {
    ...given,
    why,
    ...(standfirst === '' ? {} : { standfirst }),
    ...(byline.length > 0 ? { byline } : {}),
    ...(day ? { published: { value: day, precision: day.includes('T') ? 'minute' : 'day' } } : {}),
  }
}

/** Notes stand at the end with their words, so that only their marks are gone, and each once. */
function told(lost: Reason[], html: string, embedded: number): Reason[] {
  const notes = html.match(/<a href="#(?:foot|end)note-\d+"/g)?.length ?? 0
  return [
    ...lost.filter(({ code }) => code !== 'pastedFootnote'),
    ...(notes > 0 ? [{ code: 'pastedFootnote', values: { count: notes } }] : []),
    ...(embedded > 0 ? [{ code: 'pastedEmbed', values: { count: embedded } }] : []),
  ]
}

function propertiesIn(core: Element | null): { author: string; saved: string } {
  return { author: textOf(core && at(core, 'creator')), saved: textOf(core && at(core, 'modified')) }
}
