import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { bodyFromHtml } from '#lib/body/paste.ts'
import { blockText } from '#lib/body/text.ts'
import { copyOf, type Given } from '../copy-of.ts'
import { type Dom, fragmentOf } from '../dom.ts'
import { takePictures } from '../pictures.ts'
import { Pieces } from '../pieces.ts'
import type { ReadCopies, ReadOptions, Within } from '../reader.ts'
import { whyNotLetters } from '../refusal.ts'
import { registryOf } from '../registry.ts'
import { alsoTaken, readPlain, readUnmarked } from '../unmarked.ts'
import { type Cut, cutLines } from './cut.ts'
import { readSubject, type Subject } from './subject.ts'

const MOST_ATTACHMENTS = 100
const MOST_PARTS = 10_000

/**
 * Reads a letter: its HTML part or else its plain one, without greeting, signature and the letter it answers, which are told in `removed`.
 * Attachments are told with name and size; those that are documents are read as further pieces of copy, by their names.
 */
export async function readEmail(bytes: Uint8Array, options: ReadOptions, within: Within): Promise<ReadCopies> {
  if (hasTooManyParts(bytes)) return { ok: false, reason: { code: 'importXmlTooLarge' } }
  const email = await parsed(bytes)
  if (!email) return { ok: false, reason: { code: 'importBroken', values: { kind: 'e-mail' } } }
  const large = whyNotLetters((email.html || email.text || '').length)
  if (large) return { ok: false, reason: large }
  const attachments = email.attachments.slice(0, MOST_ATTACHMENTS)
  const given = letterOf(email, options)
  const warnings = attachments.map((one) => ({ rule: 'attachment', message: described(one), span: null }))
  const document = { format: 'email' as const, bytes, encoding: 'utf-8', file: options.fileName }
  const pieces = new Pieces()
  if (given.body.content.length > 0) pieces.add([copyOf({ ...given, warnings }, document)])
  for (const attachment of attachments.filter(isDocument)) {
    const file = [options.fileName, nameOf(attachment)].filter(Boolean).join('/')
    const { agencies, now, siblings } = options
    const result = await within.read(bytesOf(attachment), { agencies, now, siblings, fileName: file })
    if (result.ok) pieces.add(result.copies, result.refused)
    else pieces.refuse(file, result.reason)
  }
  return pieces.all()
}

/** Lines that may part a letter: reading one takes the longer, the more parts there were before it. */
function hasTooManyParts(bytes: Uint8Array): boolean {
  const letter = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let parts = 0
  for (let at = letter.indexOf('\n--'); at !== -1 && parts <= MOST_PARTS; at = letter.indexOf('\n--', at + 1))
    parts += 1
  return parts > MOST_PARTS
}

async function parsed(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50, forceRfc822Attachments: true })
  } catch {
    return null
  }
}

function letterOf(email: Email, options: ReadOptions): Given {
  const subject = readSubject(email.subject ?? '')
  const read = email.html ? fromHtml(email.html, subject, options) : fromText(email.text ?? '', subject, options)
  return {
    ...read,
    ...headed(read, subject),
    ...sentBy(read, email, options),
    ...sentAt(read, email),
    guid: email.messageId,
  }
}

function fromText(text: string, { isForwarded }: Subject, options: ReadOptions): Given {
  const lines = text.split(/\r\n?|\n/)
  const { from, to, cuts } = cutLines(lines, isForwarded)
  const given = readPlain(lines.slice(from, to).join('\n'), options)
  return { ...given, removed: alsoTaken(given, cuts) }
}

/** What mail programs put around the letter they answer, and around a signature. */
const QUOTES = '.gmail_quote, .yahoo_quoted, blockquote[type=cite], #divRplyFwdMsg, #appendonsend, .moz-cite-prefix'
const SIGNATURES = '.gmail_signature, .moz-signature, [data-smartmail=gmail_signature], #Signature'

function fromHtml(html: string, { isForwarded }: Subject, options: ReadOptions): Given {
  const root = fragmentOf(html)
  const cuts = [...takeAll(root, SIGNATURES, 'signature'), ...(isForwarded ? [] : takeQuotes(root))]
  const images = takePictures(root)
  const { body, lost } = bodyFromHtml(root)
  const { from, to, cuts: lines } = cutLines(body.content.map(blockText), isForwarded)
  const given = readUnmarked({ type: 'doc', content: body.content.slice(from, to) }, options)
  return { ...given, lost, images, removed: alsoTaken(given, [...cuts, ...lines]) }
}

/** Where nothing but the letter that is answered stands there, it is what was sent. */
function takeQuotes(root: Dom['body']): Cut[] {
  const quoted = Array.from(root.querySelectorAll(QUOTES)).reduce(
    (sum, one) => sum + (one.textContent ?? '').trim().length,
    0,
  )
  const own = (root.textContent ?? '').trim().length - quoted
  return own > 0 ? takeAll(root, QUOTES, 'the letter it answers') : []
}

function takeAll(root: Dom['body'], selector: string, reason: string): Cut[] {
  return Array.from(root.querySelectorAll(selector)).flatMap((element) => {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
    element.remove()
    return text === '' ? [] : [{ text: text.slice(0, 5_000), reason }]
  })
}

const FEWEST_WORDS = 3

/** A headline that stands in the letter is better than its subject, which is for the person it was sent to. */
function headed(read: Given, { headline, isRelease }: Subject): Partial<Given> {
  const own = read.headline ?? ''
  const isOwn = own.split(' ').length >= FEWEST_WORDS && !/[,:]$/.test(own)
  const why =
    isOwn || headline === '' ? read.why : { ...read.why, headline: { reason: 'the subject', confidence: 0.9 } }
  return { headline: isOwn ? own : headline || own, why, genre: read.genre ?? (isRelease ? 'press release' : null) }
}

/** The sender supplies the copy; a person who sends it wrote it only as long as nobody else is named. */
function sentBy(read: Given, { from }: Email, { agencies }: ReadOptions): Partial<Given> {
  const name = (from?.name ?? '').replace(/\s+/g, ' ').trim()
  if (name === '') return {}
  const known = registryOf(agencies).find(name)
  if (known) return { agency: read.agency ?? known.name }
  if (!/^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,2}$/u.test(name)) return { agency: read.agency ?? name }
  if (read.byline?.length || read.agency) return {}
  return { byline: [name], why: { ...read.why, byline: { reason: 'who sent the letter', confidence: 0.6 } } }
}

function sentAt(read: Given, { date }: Email): Partial<Given> {
  const time = Date.parse(date ?? '')
  if (read.published || Number.isNaN(time)) return {}
  const value = `${new Date(time).toISOString().slice(0, 19)}Z`
  const reasons = ['when the letter was sent']
  return { published: { value, precision: 'minute', basis: 'explicit', confidence: 0.8, reasons, disagree: false } }
}

const OTHERS = /^(?:image|audio|video)\/|^text\/(?:calendar|vcard|x-vcard|directory)$|pgp|pkcs7|ms-tnef|\/ics$/i

function isDocument({ mimeType, related }: Attachment): boolean {
  return !OTHERS.test(mimeType) && !related
}

function nameOf({ filename, mimeType }: Attachment): string {
  return (filename ?? mimeType).replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd').slice(0, 200)
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
}

function described(attachment: Attachment): string {
  return `${nameOf(attachment)}, ${bytesOf(attachment).length} bytes`
}
