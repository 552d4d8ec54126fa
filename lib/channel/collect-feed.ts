import { createHash } from 'node:crypto'
import { z } from 'zod'
import { LARGEST } from '#lib/import/refusal.ts'
import { type Fetched, fetchGuarded } from '#lib/platform/fetch.ts'
import type { Collector, Look, Looking } from './channel.ts'
import { openLogin } from './sealed.ts'

const LIMITS = { bytes: LARGEST, connectMs: 10_000, totalMs: 30_000 }
/** Whoever asks us to wait longer than this is asked again then, all the same. */
const LONGEST_WAIT = 24 * 3_600_000

const known = z
  .object({
    etag: z.string().optional(),
    lastModified: z.string().optional(),
    sha256: z.string().optional(),
    charset: z.string().optional(),
  })
  .catch({})

/** Asks a feed for what is new: only if it changed, by what it said of itself the last time. The whole feed is the file; what of it is new copy the wire tells. */
export const collectFeed: Collector = async (channel, now) => {
  const login = openLogin(channel)
  if (login === 'lost') return { ok: false, reason: { code: 'channelSecretLost' } }
  const before = known.parse(channel.progress)
  const outcome = await fetchGuarded(channel.address, {
    headers: { ...feedHeaders, ...conditions(before) },
    limits: LIMITS,
    ...(login ? { authorization: authorization(login) } : {}),
  })
  if (!outcome.ok) return { ok: false, reason: outcome.reasons[0] ?? { code: 'unknown' } }
  return heard(channel, outcome.value, before, now)
}

const feedHeaders = {
  accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  'user-agent': 'Copydesk',
}

function conditions({ etag, lastModified }: z.output<typeof known>): Record<string, string> {
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  }
}

/** RFC 7617 with a user's name, RFC 6750 without one: a key alone is a token. */
function authorization({ user, password }: { user: string; password: string }): string {
  return user === '' ? `Bearer ${password}` : `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}

function heard(channel: Looking, answer: Fetched, before: z.output<typeof known>, now: Date): Look {
  const { status, movedTo } = answer
  if (status === 410) return { ok: false, reason: { code: 'channelGone' }, isGone: true }
  if (status !== 304 && status !== 200) return { ok: false, ...whyNotStatus(answer, now) }
  // A login is for the site that it was typed for: someone must say that it may go to another.
  if (movedTo !== null && channel.secret !== null && new URL(movedTo).origin !== new URL(channel.address).origin)
    return { ok: false, reason: { code: 'channelMovedAway', values: { address: movedTo } } }
  const move = movedTo === null ? {} : { movedTo }
  if (status === 304) return { ok: true, files: [], progress: before, ...move }
  const sha256 = createHash('sha256').update(answer.bytes).digest('hex')
  const transportCharset = charsetOf(answer)
  const charset = transportCharset ? { charset: transportCharset } : {}
  const progress = { ...validators(answer), sha256, ...charset }
  if (sha256 === before.sha256) return { ok: true, files: [], progress, ...move }
  const text = lettersOf(answer.bytes)
  if (text.trim() === '') return { ok: false, reason: { code: 'importEmpty' } }
  if (!isFeed.test(text.slice(0, HEAD))) return { ok: false, reason: { code: 'channelNoFeed' } }
  const files = hasEntries.test(text) ? [{ name: nameOf(answer.url), bytes: answer.bytes }] : []
  return { ok: true, files, progress, ...charset, ...move }
}

const HEAD = 4_000
/** Enough to tell a feed from a page, and an empty one from one with entries; what it says is read where nothing can happen. */
const isFeed = /<(?:\w+:)?(?:rss|feed|rdf|channel|entry|item)[\s>]|jsonfeed\.org/i
const hasEntries = /<(?:\w+:)?(?:item|entry|deleted-entry)[\s>]|"items"\s*:\s*\[\s*\{/i

/** The letters of a text in any encoding that has the Latin ones where ASCII has them, or beside zeros. */
function lettersOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replaceAll('\0', '')
}

function whyNotStatus(
  { status, headers }: Fetched,
  now: Date,
): { reason: { code: string; values: { status: number } }; notBefore?: Date } {
  const code =
    status === 401 || status === 403 ? 'channelNotLetIn' : status === 404 ? 'channelNotThere' : 'channelStatus'
  const wait = waitOf(headers['retry-after'], now)
  return { reason: { code, values: { status } }, ...(wait ? { notBefore: wait } : {}) }
}

/** RFC 9110: seconds, or a date. */
function waitOf(told: string | undefined, now: Date): Date | null {
  if (told === undefined) return null
  const at = /^\d{1,9}$/.test(told.trim()) ? now.getTime() + Number(told) * 1_000 : Date.parse(told)
  if (!(at > now.getTime())) return null
  return new Date(Math.min(at, now.getTime() + LONGEST_WAIT))
}

function validators({ headers }: Fetched): { etag?: string; lastModified?: string } {
  const { etag } = headers
  const lastModified = headers['last-modified']
  return {
    ...(etag ? { etag: etag.slice(0, 1_000) } : {}),
    ...(lastModified ? { lastModified: lastModified.slice(0, 100) } : {}),
  }
}

/** The encoding that the transport declares. */
export function charsetOf({ headers }: Pick<Fetched, 'headers'>): string | undefined {
  return /;\s*charset\s*=\s*"?([\w:.-]{2,40})/i.exec(headers['content-type'] ?? '')?.[1]
}

function nameOf(url: string): string {
  const { hostname, pathname } = new URL(url)
  return `${hostname} ${pathname.split('/').findLast(Boolean) ?? ''}`.trim()
}
