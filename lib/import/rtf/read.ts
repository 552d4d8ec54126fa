import { bodyFromHtml } from '#lib/body/paste.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { copyOf } from '../copy-of.ts'
import { fragmentOf } from '../dom.ts'
import { withProperties } from '../properties.ts'
import type { ReadCopies, ReadOptions } from '../reader.ts'
import { whyNotLetters } from '../refusal.ts'
import { readUnmarked } from '../unmarked.ts'
import { type RtfPage, rtfHtml } from './html.ts'

/** Reads an RTF file: its text with headings, lists, tables as lines and links; notes stand at the end. */
export function readRtf(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const page = rtfHtml(bytes)
  const large = page.tooLarge ? { code: 'importXmlTooLarge' as const } : whyNotLetters(page.html.length)
  if (large) return { ok: false, reason: large }
  const { body, lost } = bodyFromHtml(fragmentOf(page.html))
  if (body.content.length === 0) return { ok: false, reason: { code: 'importNoText' } }
  const given = withProperties(readUnmarked(body, options), page)
  const document = { format: 'rtf' as const, bytes, encoding: 'windows-1252', file: options.fileName }
  return { ok: true, copies: [copyOf({ ...given, lost: [...lost, ...leftOut(page)] }, document)] }
}

function leftOut({ pictures, objects }: RtfPage): Reason[] {
  const told: [string, number][] = [
    ['pastedPicture', pictures],
    ['pastedEmbed', objects],
  ]
  return told.filter(([, count]) => count > 0).map(([code, count]) => ({ code, values: { count } }))
}
