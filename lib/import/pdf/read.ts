import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import { bodyFromHtml } from '#lib/body/paste.ts'
import { copyOf } from '../copy-of.ts'
import { fragmentOf } from '../dom.ts'
import { withProperties } from '../properties.ts'
import type { ReadCopies, ReadOptions, Within } from '../reader.ts'
import { type ImportRefusal, whyNotLetters } from '../refusal.ts'
import { alsoTaken, readUnmarked } from '../unmarked.ts'
import { inReadingOrder } from './columns.ts'
import { withoutFurniture } from './furniture.ts'
import { staysWithin } from './inflated.ts'
import { type Line, linesOf, type Piece } from './lines.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'

const MOST_PAGES = 500
const MOST_PIECES = 400_000

/**
 * Reads the text of a PDF in reading order: columns one after the other, paragraphs joined from their lines, headings by their size, what
 * stands on every page taken off. No script in it is run, no font or other file is asked for, and pictures are not looked at.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions, { budget }: Within): Promise<ReadCopies> {
  if (!staysWithin(bytes, budget))
    return { ok: false, reason: { code: 'importArchiveTooLarge', values: { limit: 200, members: MOST_PAGES } } }
  const read = await contentOf(bytes)
  if (!read.ok) return read
  const { pages, removed } = withoutFurniture(read.pages)
  const all = paragraphsOf(pages.map((page) => inReadingOrder(page)))
  const title = titleAt(all)
  const paragraphs = all.slice(Math.max(title, 0))
  const { body, lost } = bodyFromHtml(fragmentOf(htmlOf(paragraphs)))
  if (body.content.length === 0) return { ok: false, reason: { code: 'importNoText' } }
  const given = withProperties(readUnmarked(body, options, title === -1 ? null : (body.content[0] ?? null)), read)
  const taken = alsoTaken(given, [
    ...all.slice(0, Math.max(title, 0)).map(({ text }) => ({ text, reason: 'above the headline' })),
    ...removed.map((text) => ({ text, reason: 'stands on every page' })),
  ])
  const document = { format: 'pdf' as const, bytes, encoding: 'utf-16', file: options.fileName }
  return { ok: true, copies: [copyOf({ ...given, lost, removed: taken }, document)] }
}

type Content = { ok: true; pages: Line[][]; author: string; saved: string } | { ok: false; reason: ImportRefusal }

async function contentOf(bytes: Uint8Array): Promise<Content> {
  const task = getDocument({
    // The bytes are handed over and no longer ours afterwards.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  })
  try {
    const file = await task.promise
    const pages: Line[][] = []
    let count = 0
    let letters = 0
    for (let number = 1; number <= Math.min(file.numPages, MOST_PAGES); number += 1) {
      const pieces = await piecesOn(await file.getPage(number))
      count += pieces.length
      letters += pieces.reduce((sum, { text }) => sum + text.length, 0)
      const large = count > MOST_PIECES ? { code: 'importXmlTooLarge' as const } : whyNotLetters(letters)
      if (large) return { ok: false, reason: large }
      pages.push(linesOf(pieces))
    }
    return { ok: true, pages, ...properties(await file.getMetadata()) }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return {
      ok: false,
      reason: isLocked ? { code: 'importLocked' } : { code: 'importBroken', values: { kind: 'PDF' } },
    }
  } finally {
    await task.destroy()
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

const matrix = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])

/** Text that runs upright; what stands at the side or across the page is a stamp or a mark. */
async function piecesOn(page: Page): Promise<Piece[]> {
  const { height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return []
    const [a, b, c, d, left, bottom] = matrix.parse(item.transform)
    const size = Math.hypot(c, d)
    if (Math.abs(b) > Math.abs(a) * 0.2 || size === 0) return []
    const isRightToLeft = item.dir === 'rtl'
    return [{ text: item.str, left, right: left + item.width, top: height - bottom, size, isRightToLeft }]
  })
}

const infoSchema = z.object({ info: z.object({ Author: z.string().catch(''), ModDate: z.string().catch('') }) })

function properties(metadata: unknown): { author: string; saved: string } {
  const info = infoSchema.safeParse(metadata).data?.info
  const [, year, month, day] = /^D:(\d{4})(\d\d)(\d\d)/.exec(info?.ModDate ?? '') ?? []
  return { author: info?.Author ?? '', saved: day ? `${year}-${month}-${day}` : '' }
}

const LONGEST_HEADING = 200

function htmlOf(paragraphs: readonly Paragraph[]): string {
  const usual = usualSize(paragraphs)
  return paragraphs
    .map(({ text, size }) => {
      const tag = size > usual * 1.15 && text.length <= LONGEST_HEADING ? 'h2' : 'p'
      return `<${tag}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${tag}>`
    })
    .join('')
}

/** The size of most letters. */
function usualSize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of paragraphs) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const MOST_ABOVE = 4
const LONGEST_ABOVE = 60

/**
 * Where the title stands: the largest of the first lines, and larger than the text, behind nothing but short lines as a letterhead or a
 * site's name has them. -1 where nothing stands out so.
 */
function titleAt(paragraphs: readonly Paragraph[]): number {
  const first = paragraphs.slice(0, MOST_ABOVE + 1)
  const largest = Math.max(...first.map(({ size }) => size))
  const at = first.findIndex(({ size }) => size === largest)
  const isAlone = first.slice(0, at).every(({ text }) => text.length <= LONGEST_ABOVE)
  return isAlone && largest > usualSize(paragraphs) * 1.3 ? at : -1
}
