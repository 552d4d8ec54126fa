import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { readSafely } from '#lib/import/sandbox/read-safely.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { collectFeed } from './collect-feed.ts'
import type { TryFeedInput } from './input.ts'
import { sealLogin } from './sealed.ts'

/** What a feed has: how many pieces of copy, the newest of them, and where it moved to for good; or why it cannot be read. */
export type TriedFeed = {
  problem: Reason | null
  entries: number
  newest: { headline: string; published: string | null } | null
  movedTo: string | null
}

const nothing = { entries: 0, newest: null, movedTo: null }

/** Looks what a feed has, and keeps nothing. */
export async function tryFeed(actor: Actor, input: TryFeedInput, now: Date = new Date()): Promise<Outcome<TriedFeed>> {
  if (!can(actor, 'channel.change')) return refuse('forbidden', { code: 'forbidden' })
  const secret = await secretFor(input)
  const look = await collectFeed({ id: input.id, kind: 'feed', address: input.url, secret, progress: {} }, now)
  if (!look.ok) return done({ ...nothing, problem: look.reason })
  const [file] = look.files
  const read = file
    ? await readSafely(file.bytes, {
        fileName: file.name,
        url: input.url,
        now,
        ...(look.charset ? { transportCharset: look.charset } : {}),
      })
    : null
  if (read?.ok === false) return done({ ...nothing, problem: read.reason })
  const copies = read?.copies ?? []
  return done({ problem: null, entries: copies.length, newest: newestOf(copies), movedTo: look.movedTo ?? null })
}

/** The password that is typed, else the stored one, which goes to the host it is for and to no other. */
async function secretFor({ id, url, user, password }: TryFeedInput): Promise<Uint8Array<ArrayBuffer> | null> {
  if (password !== '') return sealLogin(id, { user, password })
  if (id === '') return null
  const channel = await database().channel.findUnique({ where: { id, kind: 'feed' } })
  return channel && new URL(channel.address).origin === new URL(url).origin ? channel.secret : null
}

function newestOf(copies: readonly ParsedCopy[]): TriedFeed['newest'] {
  const at = (copy: ParsedCopy) => Date.parse(copy.published?.value ?? '') || 0
  const newest = copies.reduce<ParsedCopy | null>((best, copy) => (best && at(best) >= at(copy) ? best : copy), null)
  return newest && { headline: newest.headline, published: newest.published?.value ?? null }
}
