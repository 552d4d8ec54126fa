import { database, transaction } from '#lib/platform/db.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { hashOfKey, isSecretKey } from '#lib/platform/secret-key.ts'
import { countAttempt } from '#lib/platform/throttle.ts'
import type { Incoming } from '#lib/wire/receive.ts'
import { type HandedOver, handOver } from './hand-over.ts'

/** What one token may send in so many minutes, in requests. */
const MOST = 600
const MINUTES = 10

export type TokenChannel = { id: string }

/** The open channel that a token is for, and one attempt of it counted. Refused as `forbidden` where there is none, as `conflict` where it comes too often. */
export async function openByToken(token: string): Promise<Outcome<TokenChannel>> {
  const channel = isSecretKey(token)
    ? await database().channel.findFirst({
        where: { kind: 'token', closedAt: null, secret: hashOfKey(token) },
        select: { id: true },
      })
    : null
  if (!channel) return refuse('forbidden', { code: 'tokenUnknown' })
  const { allowed, minutesLeft } = await countAttempt({ key: `token:${channel.id}`, most: MOST, minutes: MINUTES })
  if (!allowed) return refuse('conflict', { code: 'throttled', values: { minutes: minutesLeft } })
  return done(channel)
}

/** Takes files in that came with a token. */
export async function receiveByToken(channel: TokenChannel, files: readonly Incoming[]): Promise<HandedOver> {
  const handed = await handOver(channel.id, files)
  await transaction((tx, at) =>
    tx.channel.update({
      where: { id: channel.id },
      data: { checkedAt: at, ...(handed.items > 0 ? { heardAt: at } : {}) },
    }),
  )
  return handed
}
