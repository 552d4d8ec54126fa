import { splitExport } from '#lib/import/wxr/split.ts'
import { database, transaction } from '#lib/platform/db.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { removeSpooled, streamSpooled } from '#lib/platform/spool.ts'
import type { Receipt } from '#lib/wire/receipt.ts'
import { type Incoming, readFiles } from '#lib/wire/receive.ts'
import { writeBatch } from '#lib/wire/write-batch.ts'
import { holdOpen, type OpenBatch, writeOutcomes } from './outcome.ts'

const POSTS = 100
const BYTES = 12_000_000
/** So many refused posts are named in the report. */
const NAMED = 200

type ExportFile = { id: string; path: string }

/**
 * Takes in an old site's export that is too large to be read at once: each post or page as a file of its own, made of what the export says
 * of it and of its site, author and lead picture. Goes through it twice, first for its pictures and its end. A part is written at a time; after a
 * pause or a crash the posts that are there already are known by their bytes.
 */
export async function takeExport(batch: OpenBatch, file: ExportFile, signal: AbortSignal): Promise<void> {
  const pictures = await picturesOf(batch, file)
  if (!(pictures instanceof Map)) return finish(batch, file, pictures, [], 0)
  const refused: { file: string; reason: Reason }[] = []
  let others = 0
  const note = (receipts: readonly Receipt[]) => {
    for (const receipt of receipts)
      if (receipt.outcome === 'refused' && refused.length < NAMED)
        refused.push({ file: receipt.file, reason: receipt.reason })
  }
  let writing: Promise<Receipt[] | null> = Promise.resolve([])
  for await (const part of partsOf(postsOf(batch, file, pictures, () => (others += 1)))) {
    // One part is read while the one before it is written.
    const read = await readFiles(part, batch.origin)
    const receipts = await writing
    if (signal.aborted || receipts === null) return
    note(receipts)
    writing = writePosts(batch, read)
    // Its error is thrown where it is waited for.
    writing.catch(() => undefined)
  }
  const receipts = await writing
  if (receipts === null) return
  note(receipts)
  await finish(batch, file, null, refused, others)
}

function writePosts(batch: OpenBatch, read: Awaited<ReturnType<typeof readFiles>>): Promise<Receipt[] | null> {
  return transaction(async (tx) => ((await holdOpen(tx, batch.id)) ? writeBatch(tx, batch.by, read) : null), read.time)
}

/** The addresses of pictures, by the number that posts call them by; or why none of the export comes in: what is cut off is refused before. */
async function picturesOf(batch: OpenBatch, file: ExportFile): Promise<Map<string, string> | Reason> {
  const text = await textOf(batch, file)
  if (!text) return { code: 'batchFileGone' }
  const pictures = new Map<string, string>()
  for await (const part of splitExport(text)) {
    if ('broken' in part) return { code: part.broken, values: { what: '</rss>' } }
    if (!('item' in part) || fieldOf(part.item, 'post_type') !== 'attachment') continue
    const address = fieldOf(part.item, 'attachment_url')
    if (address !== '') pictures.set(fieldOf(part.item, 'post_id'), address)
  }
  return pictures
}

async function* postsOf(
  batch: OpenBatch,
  file: ExportFile,
  pictures: ReadonlyMap<string, string>,
  other: () => void,
): AsyncGenerator<Incoming> {
  let site = { head: '', authors: new Map<string, string>() }
  let number = 0
  for await (const part of splitExport((await textOf(batch, file)) ?? none())) {
    if ('head' in part) site = siteOf(part.head)
    if (!('item' in part)) continue
    number += 1
    const kind = fieldOf(part.item, 'post_type')
    if (kind === 'attachment') continue
    if (kind !== 'post' && kind !== 'page') {
      other()
      continue
    }
    const author = site.authors.get(inner(part.item, 'dc:creator')) ?? ''
    const picture = pictureOf(part.item, pictures)
    const bytes = new Uint8Array(Buffer.from(`${site.head}${author}${part.item}${picture}</channel></rss>`))
    yield { name: `${file.path}#${number}`, bytes, batchFileId: file.id }
  }
}

/** What a post is read with: the site without its lists of terms, and apart from it its authors. */
function siteOf(head: string) {
  const authors = new Map<string, string>()
  let short = without(head, 'wp:author', (author) => authors.set(fieldOf(author, 'author_login'), author))
  for (const terms of ['wp:category', 'wp:tag', 'wp:term']) short = without(short, terms)
  short = short.replace(/^(\s*<\?xml[^>]*?)\s+encoding=(["'])[^"']*\2/, '$1 encoding="UTF-8"')
  return { head: short, authors }
}

/** A text without the elements of that name; each is looked at once, also where its end never comes. */
function without(text: string, name: string, take: (element: string) => void = () => {}): string {
  const [open, close] = [`<${name}>`, `</${name}>`]
  let rest = ''
  let at = 0
  for (let start = text.indexOf(open); start !== -1; start = text.indexOf(open, at)) {
    const end = text.indexOf(close, start)
    if (end === -1) break
    take(text.slice(start, end + close.length))
    rest += text.slice(at, start)
    at = end + close.length
  }
  return rest + text.slice(at)
}

function pictureOf(item: string, pictures: ReadonlyMap<string, string>): string {
  const id =
    /<wp:meta_key>(?:<!\[CDATA\[)?_thumbnail_id(?:\]\]>)?<\/wp:meta_key>\s*<wp:meta_value>(?:<!\[CDATA\[)?(\d+)/.exec(
      item,
    )?.[1]
  const address = id === undefined ? undefined : pictures.get(id)
  if (address === undefined) return ''
  return `<item><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>${address}</wp:attachment_url></item>`
}

const fieldOf = (xml: string, name: string) => inner(xml, `wp:${name}`)

/** What stands in an element, as it stands there, without a CDATA around it. */
function inner(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}>`)
  const end = start === -1 ? -1 : xml.indexOf(`</${name}>`, start)
  if (end === -1) return ''
  return xml
    .slice(start + name.length + 2, end)
    .replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')
    .trim()
}

async function textOf(batch: OpenBatch, file: ExportFile): Promise<AsyncIterable<string> | null> {
  const chunks = await streamSpooled(batch.id, file.id)
  return chunks && decoded(chunks)
}

async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    yield decoder.decode(chunk, { stream: true })
  }
  if (decoder) yield decoder.decode()
}

function encodingOf(head: Buffer): string {
  const declared = /^\s*<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(head.subarray(0, 200).toString('latin1'))?.[1]
  try {
    return new TextDecoder(declared).encoding
  } catch {
    return 'utf-8'
  }
}

async function* none(): AsyncGenerator<string> {}

async function* partsOf(posts: AsyncIterable<Incoming>): AsyncGenerator<Incoming[]> {
  let part: Incoming[] = []
  let bytes = 0
  for await (const post of posts) {
    part.push(post)
    bytes += post.bytes.length
    if (part.length < POSTS && bytes < BYTES) continue
    yield part
    part = []
    bytes = 0
  }
  if (part.length > 0) yield part
}

async function finish(
  batch: OpenBatch,
  file: ExportFile,
  reason: Reason | null,
  refused: { file: string; reason: Reason }[],
  others: number,
): Promise<void> {
  const fresh = await database().wireItem.count({ where: { batchFileId: file.id } })
  const lost: Reason[] = others > 0 ? [{ code: 'lostOtherPosts', values: { count: others } }] : []
  const receipt: Receipt = reason
    ? { file: file.path, outcome: 'refused', reason }
    : { file: file.path, outcome: fresh > 0 ? 'imported' : 'known', items: [], refused, lost }
  await transaction(async (tx, now) => {
    if (await holdOpen(tx, batch.id)) await writeOutcomes(tx, now, [{ id: file.id, receipt }])
  })
  await removeSpooled(batch.id, [file.id])
}
