import { decode } from './decode.ts'
import type { Format } from './reader.ts'

type Hints = { fileName?: string | undefined; contentType?: string | undefined; transportCharset?: string | undefined }

const HEAD = 16_000
const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

/** Bytes that only one kind of file begins with. */
const signatures: [number[], Format][] = [
  [latin('%PDF-'), 'pdf'],
  [latin('{\\rtf'), 'rtf'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'doc'],
]

/** The name of an XML document's outermost element, in small letters, and what copy that is. */
const roots: Record<string, Format> = {
  newsmessage: 'newsml-g2',
  newsitem: 'newsml-g2',
  packageitem: 'newsml-g2',
  conceptitem: 'newsml-g2',
  knowledgeitem: 'newsml-g2',
  planningitem: 'newsml-g2',
  catalogitem: 'newsml-g2',
  contentset: 'newsml-g2',
  contentmeta: 'newsml-g2',
  newsml: 'newsml-1',
  nitf: 'nitf',
  feed: 'atom',
  entry: 'atom',
  rdf: 'rdf',
  channel: 'cdf',
  html: 'html',
}

/**
 * What kind of copy these bytes are, by what stands in them; the name and the transport's word decide only between plain text and its
 * relatives. Plain text where nothing speaks for anything else.
 */
export function detect(bytes: Uint8Array, hints: Hints = {}): Format {
  const signed = signatures.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (signed) return signed[1]
  if (startsWith(bytes, latin('PK\x03\x04')) || startsWith(bytes, latin('PK\x05\x06'))) return zipKind(bytes)
  const head = decode(bytes.subarray(0, HEAD), hints.transportCharset).text.trimStart()
  const teletype = teletypeKind(head)
  if (teletype) return teletype
  return jsonKind(head) ?? xmlKind(head) ?? lettersKind(head) ?? namedKind(hints) ?? markdownKind(head) ?? 'text'
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** A Word file is a ZIP whose list of members tells it; members themselves may be Word files, so only the list counts. */
function zipKind(bytes: Uint8Array): Format {
  const names = new Set(namesInZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
  const isWord = names.has('[Content_Types].xml') && [...names].some((name) => name.startsWith('word/'))
  return isWord ? 'docx' : 'zip'
}

const MOST_NAMES = 5_000

function namesInZip(bytes: Buffer): string[] {
  const names: string[] = []
  const end = bytes.lastIndexOf('PK\x05\x06')
  if (end === -1 || end + 22 > bytes.length) return names
  let at = bytes.readUInt32LE(end + 16)
  while (at + 46 <= end && bytes.readUInt32LE(at) === 0x02014b50 && names.length < MOST_NAMES) {
    const length = bytes.readUInt16LE(at + 28)
    names.push(bytes.toString('utf8', at + 46, at + 46 + length))
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return names
}

/** Fillers, then the start of a header, or a telegraph's opening letters above one; ANPA's header begins with a level, a number and a separator. */
function teletypeKind(head: string): Format | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const [, start] = /^[\s\x16\x7f\ufffd]*(\x01|ZCZC\b)/.exec(head) ?? []
  if (start === undefined) return null
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/^[\s\x16\x7f\ufffd]*\x01\s*[a-z]\d{4}\x1f/i.test(head)) return 'anpa'
  return start !== 'ZCZC' ||
    /^[^\n]*\n?\s*[A-Z]{2,8}[ -]?\d{1,6}\s+[1-9]\s+[A-Z]{1,4}\s+\d{1,6}\b/i.test(head.slice(4, 400))
    ? 'iptc7901'
    : null
}

function jsonKind(head: string): Format | null {
  if (!/^[[{]\s*(?:["{}[\]]|$)/.test(head)) return null
  if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(head)) return 'json-feed'
  if (/"db"\s*:\s*\[|"posts"\s*:\s*\[|"posts_authors"|"exported_on"\s*:\s*\d/.test(head)) return 'ghost'
  const isNinjs =
    /iptc\.org\/std\/ninjs/.test(head) ||
    (/"guid"\s*:/.test(head) && /"(?:versioncreated|pubstatus)"\s*:/i.test(head)) ||
    (/"uri"\s*:/.test(head) && /"(?:body_|headline|type|versioncreated|bodies|headlines)/i.test(head))
  return isNinjs ? 'ninjs' : null
}

function xmlKind(head: string): Format | null {
  const withoutProlog = head.replace(/^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>|\s)+/i, '')
  const [, name = ''] = /^<(?:[\w-]+:)?([A-Za-z][\w.-]*)/.exec(withoutProlog) ?? []
  // A DOCTYPE that is longer than the head tells what it is of.
  const declared = name === '' ? (/^(?:<\?[^>]*\?>|\s)*<!DOCTYPE\s+([\w.-]+)/i.exec(head)?.[1] ?? '') : name
  const root = declared.toLowerCase()
  if (root === 'rss') return /xmlns:wp\s*=|wordpress\.org\/export/i.test(head) ? 'wxr' : 'rss'
  if (root !== '' && roots[root]) return roots[root]
  if (/^<!doctype html/i.test(head)) return 'html'
  // An agency's own envelope around a standard's document.
  const inside = root === '' ? null : /<(?:[\w-]{1,20}:)?(newsMessage|newsItem|packageItem|NewsML|nitf)[\s>]/.exec(head)
  if (inside?.[1]) return roots[inside[1].toLowerCase()] ?? null
  const feed = feedBehindJunk(head)
  if (feed) return feed
  const isMarkup = root !== '' && /<\/?(?:head|body|div|p|article|table|h1|meta|span|title)\b/i.test(head)
  return isMarkup ? 'html' : null
}

/** Programs that fail put their complaints before the feed: it begins where XML is declared, or with a tag that only feeds have. */
function feedBehindJunk(head: string): Format | null {
  const [, name = ''] =
    /<(rss|(?:\w+:)?RDF|feed)(?=\s[^>]*(?:\bversion|\bxmlns)[^>]*>)/.exec(head.slice(0, 4_000)) ?? []
  if (name === '') return null
  if (name === 'rss') return /xmlns:wp\s*=|wordpress\.org\/export/i.test(head) ? 'wxr' : 'rss'
  // Pictures and pages carry RDF too, about themselves.
  return name === 'feed' ? 'atom' : /purl\.org\/rss|netscape\.com\/rdf/.test(head) ? 'rdf' : null
}

/** A letter as mail programs keep it: lines of a header, at least two of those that every letter has. */
function lettersKind(head: string): Format | null {
  const [header = ''] = head.split(/\r?\n\r?\n/, 1)
  const all = header.split(/\r?\n(?![ \t])/)
  // A header longer than what is looked at ends somewhere in a line.
  const lines = header.length === head.length && all.length > 2 ? all.slice(0, -1) : all
  const isHeader = lines.length >= 2 && lines.every((line) => /^(?:From [^:]+|[\w-]+:)/.test(line))
  if (!isHeader) return null
  const names = new Set(lines.map((line) => line.split(':', 1)[0]?.toLowerCase()))
  const told = ['from', 'subject', 'date', 'message-id', 'mime-version', 'received', 'content-type', 'to']
  return names.has('mime-version') || (names.has('message-id') && told.filter((name) => names.has(name)).length >= 3)
    ? 'email'
    : null
}

const markdownSigns = [
  /^#{1,6} \p{L}/mu,
  /(?<!!)\[[^\]\n]{1,200}\]\((?:https?:\/\/|\/)[^)\s]{1,500}\)/,
  /!\[[^\]\n]{0,200}\]\([^)\s]{1,500}\)/,
  /(?<![\w*])\*\*[\p{L}\d][^*\n]{0,200}\*\*(?![\w*])/u,
  /^(?:```|~~~)/m,
  /^> \p{L}/mu,
]

/** Wire copy has a sign of Markdown here and there; two different ones, or one below front matter, are Markdown. */
function markdownKind(head: string): Format | null {
  const signs = markdownSigns.filter((sign) => sign.test(head)).length
  return signs >= (/^(?:---|\+\+\+)[ \t]*\r?\n/.test(head) ? 1 : 2) ? 'markdown' : null
}

function namedKind({ fileName = '', contentType = '' }: Hints): Format | null {
  if (/\.(?:md|markdown)$/i.test(fileName) || contentType.startsWith('text/markdown')) return 'markdown'
  if (/\.eml$/i.test(fileName) || contentType.startsWith('message/rfc822')) return 'email'
  return /\.html?$/i.test(fileName) || contentType.startsWith('text/html') ? 'html' : null
}
