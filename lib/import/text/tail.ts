import { languageOf } from '../content/language.ts'
import { isOrder } from '../content/marks.ts'
import type { Span } from '../parsed-copy.ts'
import type { Registry } from '../registry.ts'
import { readCredit } from './byline.ts'
import { readInline, signedWith } from './inline-credit.ts'
import { isLoneName } from './person-name.ts'
import type { Header, Removed } from './scan.ts'
import { endBlock, endLine } from './tail-lines.ts'
import { bylineIn, type Taught, taughtEnd, taughtReason } from './taught.ts'

export type Tail = {
  bodyEnd: number
  removed: Removed[]
  people: { value: string; span: Span; reason: string }[]
  agency: { value: string; span: Span } | null
}

/** More lines than this are text. */
const MOST_LINES = 20
const MOST_INLINE = 3
/** A longer line is text. */
const LONGEST = 400
const INITIALS = /^(\p{Lu}{2,3}(?:\/\p{Lu}{2,3})+)(?:\s+END)?$/u
/** Initials that name nobody: "aqu/mfe/jr", "/AQ/", "Ak jh". */
const HANDS =
  /^(?:\(?\p{Ll}{2,4}(?:[-/]\p{Ll}{2,4})+\/?\)?|\/\p{Lu}{2,3}\/|\p{Lu}{2,3}\/|\p{Lu}\p{L}(?: \p{Ll}{2}){1,2})$/u
const SOURCE = /^(?:Source|Mənbə|Источник|Kaynak|Quelle)\s*:\s*(.{2,60})$/iu

type Reading = { text: string; header: Header; registry: Registry; tail: Tail; taught: Taught }

/**
 * Reads what stands behind a text's body, from the end upwards: what was taught of its agency, end rules, credits, initials, codes, rights,
 * invitations.
 */
export function readTail(text: string, header: Header, registry: Registry, taught: Taught): Tail {
  const { bodyAt } = header
  const tail: Tail = { bodyEnd: text.length, removed: [], people: [], agency: null }
  const reading = { text, header, registry, tail, taught }
  takeTaught(reading)
  const endOf = () => bodyAt + text.slice(bodyAt, tail.bodyEnd).trimEnd().length
  for (let block = endBlock(text, bodyAt, tail.bodyEnd); block; block = endBlock(text, bodyAt, tail.bodyEnd))
    take(tail, [block.start, endOf()], block.reason)
  for (let step = 0; step < MOST_LINES; step += 1) {
    takeTaught(reading)
    const end = endOf()
    const span: Span = [Math.max(bodyAt, text.lastIndexOf('\n', end - 1) + 1), end]
    const reason = readLine(text.slice(...span).trim(), span, reading)
    if (reason === null) {
      takeInline(span, reading)
      break
    }
    take(tail, span, reason)
  }
  tail.bodyEnd = endOf()
  return tail
}

function takeTaught({ text, header, tail, taught }: Reading): void {
  for (let piece = 0; piece < MOST_LINES; piece += 1) {
    const found = taughtEnd(text, header.bodyAt, tail.bodyEnd, taught)
    if (!found) return
    take(tail, found.span, taughtReason(taught, found.habit))
  }
}

function take(tail: Tail, span: Span, reason: string): void {
  tail.removed.unshift({ span, reason })
  tail.bodyEnd = span[0]
}

/** What stands behind the last full stop of the last paragraph. */
function takeInline([start, end]: Span, { text, registry, tail }: Reading): void {
  let at = end
  for (let piece = 0; piece < MOST_INLINE; piece += 1) {
    const found = readInline(text.slice(Math.max(start, at - 200), at), registry)
    if (!found) return
    const span: Span = [at - found.length, at]
    if (found.agency) tail.agency ??= { value: found.agency, span }
    take(tail, span, found.reason)
    at = span[0]
  }
}

function readLine(words: string, span: Span, reading: Reading): string | null {
  const { text, header, registry, tail } = reading
  if (words === '') return null
  // The body's only line is its text, whatever it looks like, unless it is plainly an end.
  const only = text.slice(header.bodyAt, span[0]).trim() === ''
  const byWords = endLine(words, only)
  if (byWords) {
    const agency = agencyIn(words, registry)
    if (agency) tail.agency ??= { value: agency, span }
    return byWords
  }
  if (only || words.length > LONGEST) return null
  if (isOrder(words)) return 'an order to desks'
  if (repeatsHeadline(words, header, registry)) return 'the headline again'
  if (isOtherHeadline(words, text, header.bodyAt)) return 'a headline in another language'
  return readSource(words, span, reading) ?? readWriter(words, span, reading)
}

/** Below the text the headlines of its translations, in letters that its own language has not. */
function isOtherHeadline(words: string, text: string, bodyAt: number): boolean {
  if (words.length > 160 || words.split(/\s+/).length < 3 || /[.!?:;”"»]$/.test(words)) return false
  if (!/[əа-яё]/iu.test(words)) return false
  const own = languageOf(text.slice(bodyAt, bodyAt + 400).split('\n', 1)[0] ?? '')
  return own !== languageOf(words) && (/ə/iu.test(words) ? own !== 'az' : !['ru', 'uk'].includes(own))
}

/** Whose page it is: "Follow us on Twitter @AzerNewsAz", "© 2031 AFP". */
function agencyIn(words: string, registry: Registry): string | null {
  const handle = /@([\w.]+)/.exec(words)?.[1]
  const owner = /^(?:©|\(c\)|Copyright)\s*(?:©\s*)?(?:\d{4}\s*)?(?:by\s+)?(.{2,60})$/iu.exec(words)?.[1]
  const agency = handle
    ? registry.find(handle)
    : owner
      ? (registry.find(owner.split(/[.,]/, 1)[0] ?? '') ?? null)
      : null
  return agency?.name ?? null
}

/** "AZERTAC: the headline", as one page of the kind ends. */
function repeatsHeadline(words: string, { headline }: Header, registry: Registry): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const [before = '', ...behind] = words.split(/\s*:\s*/)
  const rest = registry.find(before) ? behind.join(':') : words
  return headline !== null && plain(rest) !== '' && plain(rest) === plain(headline.value)
}

function readSource(words: string, span: Span, { registry, tail }: Reading): string | null {
  const from = SOURCE.exec(words)?.[1]
  const alone = words.length <= 40 ? registry.find(words.replace(/^[-–—=/(\s]+|[)/\s.]+$/g, '')) : null
  const agency = from ? (registry.find(from)?.name ?? from.trim()) : (alone?.name ?? signedWith(words, registry))
  if (!agency) return null
  tail.agency ??= { value: agency, span }
  return 'credit of the agency'
}

/** Who wrote it, where the header does not say so: initials, a byline, a name alone, or a line about the writer. */
function readWriter(words: string, span: Span, { header, registry, tail, taught }: Reading): string | null {
  const known = header.people.map((one) => one.value)
  const add = (value: string, reason: string) => {
    if (known.length === 0) tail.people.push({ value, span, reason })
  }
  const byline = bylineIn(words, taught)
  if (byline && byline.length >= words.length) {
    const reason = taughtReason(taught, byline.habit)
    for (const value of byline.people) add(value, reason)
    return reason
  }
  if (HANDS.test(words)) return 'initials of the desk'
  const initials = INITIALS.exec(words)?.[1]
  if (initials) {
    const agency = registry.find(initials.split('/', 1)[0] ?? '')
    if (agency) tail.agency ??= { value: agency.name, span }
    else add(initials, 'initials of the desk at the end')
    return 'initials of the desk'
  }
  const credit = words.length <= 100 ? readCredit(words, registry, false) : null
  if (credit && credit.length >= words.length) {
    if (credit.agency) tail.agency ??= { value: credit.agency, span }
    for (const value of credit.people) add(value, credit.reason)
    return credit.people.length > 0 ? 'byline' : 'credit of the agency'
  }
  const name = words.replace(/^(?:[–—-]{1,2}\s*|(?:Müəllif|Автор|Text)\s*:\s*)/u, '')
  const named = known.length > 0 || tail.people.length > 0
  if (isLoneName(name, registry) && (!named || known.includes(name))) {
    add(name, 'a name alone on the last line')
    return 'byline'
  }
  const writer = ABOUT.exec(words)?.[1]
  if (!writer || (!known.includes(writer) && !REACHED.test(words))) return null
  add(writer, 'a line about the writer')
  return 'a line about the writer'
}

const ABOUT =
  /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}) (?:is|was|covers|reports|writes|works)\b(?=.{0,120}\b(?:reporter|correspondent|writer|journalist|editor|columnist|bureau|covers|reports|writes|author|fellow)\b).{0,280}$/u
const REACHED = /@|\b(?:can be reached|follow (?:him|her|them)|contact (?:him|her|them))\b/iu
