import { createHash } from 'node:crypto'
import { type Decoded, decode } from '../decode.ts'
import type { ParsedCopy, Span } from '../parsed-copy.ts'
import type { Format, ReadCopies, ReadOptions } from '../reader.ts'
import { whyNotSize } from '../refusal.ts'
import { warningsOfEncoding } from '../text/read.ts'
import { spansOf } from '../text/several.ts'
import { ownLetters } from './national-letters.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STARTS = /\x01|^[ \t]*ZCZC(?![\p{L}\d])/gmu

/** A message between its frames: where it stands, its header, its text and what follows its text, as offsets in the decoded text. */
export type Message = { span: Span; header: Span; text: Span; end: Span }

/** What one message says; null where it says nothing. */
export type ReadMessage = (text: string, message: Message, options: ReadOptions) => ParsedCopy | null

/**
 * Reads a transmission of messages that control characters frame (SOH header STX text ETX) or the letters of telegraphs (ZCZC … NNNN). Every
 * character stays in its place, so that receipts point into the raw text: fillers and shifts become blanks.
 */
export function readTransmission(
  bytes: Uint8Array,
  format: Format,
  options: ReadOptions,
  read: ReadMessage,
): ReadCopies {
  const size = whyNotSize(bytes.length)
  if (size) return { ok: false, reason: size }
  const decoded = decode(bytes, options.transportCharset)
  const text = withoutShifts(ownLetters(decoded.text))
  const copies = messagesIn(text).flatMap((message) => read(text, message, options) ?? [])
  if (copies.length === 0) return { ok: false, reason: { code: 'importNoText' } }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const ofFile = { format, file: options.fileName ?? '', encoding: decoded.encoding, sha256 }
  const doubts = doubtsOf(decoded)
  return {
    ok: true,
    copies: copies.map((copy, index) => ({ ...copy, ...ofFile, index, warnings: [...copy.warnings, ...doubts] })),
  }
}

/** Zero bytes fill the line between messages: they were no letters. */
function doubtsOf(decoded: Decoded): ParsedCopy['warnings'] {
  return decoded.damaged ? [] : warningsOfEncoding(decoded)
}

/** Fillers and shifts are blanks; only what frames a message and parts its header stays. */
function withoutShifts(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/\r\n/g, ' \n').replace(/[\x00\x05-\x08\x0b-\x1e\x7f\ufffd]/g, ' ')
}

/** Every message, in order. Of a message without an end the end is where the next begins. */
export function messagesIn(text: string): Message[] {
  const starts = spansOf(STARTS, text)
  return starts.map(([start, from], at) => messageAt(text, start, from, starts[at + 1]?.[0] ?? text.length))
}

function messageAt(text: string, start: number, from: number, to: number): Message {
  const whole = text.slice(from, to)
  const stx = whole.indexOf('\x02')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const closed = /\x03|\x04|^[ \t]*NNNN[ \t]*$/m.exec(whole)
  const etx = from + (closed?.index ?? whole.length)
  const opens = stx >= 0 && from + stx < etx ? from + stx : from + headerLength(whole)
  return {
    span: [start, to],
    header: [from, opens],
    text: [Math.min(opens + (stx >= 0 ? 1 : 0), etx), etx],
    end: [etx, to],
  }
}

/** Without STX the header is the first line that says something. */
function headerLength(whole: string): number {
  return /^\s*[^\n]*/.exec(whole)?.[0].length ?? 0
}

/** The receipts of a message's frame. */
export function frameOf(text: string, { span, text: story, end }: Message): ParsedCopy['removed'] {
  const piece = (at: Span, reason: string) => ({ text: text.slice(...at), span: at, reason })
  const head: Span = [span[0], story[0]]
  return [
    piece(head, 'transmission header'),
    ...(text.slice(...end).trim() === '' ? [] : [piece(end, 'transmission end')]),
  ]
}
