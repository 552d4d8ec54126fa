import { recordAudit } from '#lib/audit/record.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { log } from '#lib/platform/log.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { type Channel, Prisma } from '#prisma/client/client.ts'
import type { Collector, Look } from './channel.ts'
import { type ChannelKind, MOST_FAILURES } from './channel-kinds.ts'
import { handOver } from './hand-over.ts'

const collectors: Record<ChannelKind, (() => Promise<Collector>) | null> = {
  feed: async () => (await import('./collect-feed.ts')).collectFeed,
  mailbox: async () => (await import('./collect-mailbox.ts')).collectMailbox,
  folder: async () => (await import('./collect-folder.ts')).collectFolder,
  token: null,
}

/** What a look came to: how many pieces of copy are new, or why it failed, and whether the channel is closed by that. */
export type Polled = { items: number; problem: Reason | null; closed: boolean }

const MINUTE = 60_000
const SHORTEST_WAIT = 5
const LONGEST_WAIT = 60

/**
 * Looks at a channel once: asks it for what is new, hands that to the wire, and keeps how it went. What is to be remembered for the next
 * look is kept only after the copy is safe, so that a look that was cut off is done again, and brings nothing twice. Null for a channel that
 * is closed, or that is not looked at.
 */
export async function pollChannel(id: string, now?: Date): Promise<Polled | null> {
  const channel = await database().channel.findUnique({ where: { id } })
  const load = channel ? collectors[channel.kind] : null
  if (!channel || !load || channel.closedAt !== null) return null
  const began = await transaction(async (_tx, at) => at, now)
  const collect = await load()
  return keep(channel, await take(channel, collect, began), now)
}

type Taken = { look: Look; items: number }

async function take(channel: Channel, collect: Collector, now: Date): Promise<Taken> {
  try {
    const look = await collect(channel, now)
    if (!look.ok) return { look, items: 0 }
    if (look.charset) await rememberCharset(channel.id, look.charset)
    const { items, problem } = await handOver(channel.id, look.files)
    const unsettled = problem ?? (await settle(look))
    return { look: unsettled ? { ok: false, reason: unsettled } : look, items }
  } catch (error) {
    // A bug in one channel must not stop the others; the channel says that something is wrong, the log says what.
    log.error({ error: error instanceof Error ? error.stack : String(error), channel: channel.id }, 'a look failed')
    return { look: { ok: false, reason: { code: 'channelFailed' } }, items: 0 }
  }
}

/** The copy is read by it, now and whenever it is read again. */
async function rememberCharset(id: string, charset: string): Promise<void> {
  await database()
    .$executeRaw`update channel set progress = progress || ${JSON.stringify({ charset })}::jsonb where id = ${id}::uuid`
}

async function settle(look: Extract<Look, { ok: true }>): Promise<Reason | null> {
  const { isClosed } = await import('./collect-folder.ts')
  try {
    await look.settle?.()
    return null
  } catch (error) {
    if (isClosed(error)) return { code: 'channelFolderClosed' }
    throw error
  }
}

function keep(channel: Channel, { look, items }: Taken, now?: Date): Promise<Polled> {
  return transaction(async (tx, at) => {
    const heard = items > 0 ? { heardAt: at } : {}
    if (look.ok) {
      const move = look.movedTo ? { movedFrom: channel.address, movedAt: at.toISOString() } : moveOf(channel.progress)
      await tx.channel.update({
        where: { id: channel.id },
        data: {
          ...heard,
          ...(look.movedTo ? { address: look.movedTo } : {}),
          checkedAt: at,
          failures: 0,
          problem: Prisma.DbNull,
          progress: { ...look.progress, ...move },
          nextAt: new Date(at.getTime() + channel.everyMinutes * MINUTE),
        },
      })
      if (look.movedTo)
        await recordAudit(tx, { name: channel.name }, at, {
          verb: 'channel.move',
          thing: 'channel',
          thingId: channel.id,
          label: channel.name,
          detail: { from: channel.address, to: look.movedTo },
        })
      return { items, problem: null, closed: false }
    }
    const failures = channel.failures + 1
    const closed = failures >= MOST_FAILURES || look.isGone === true
    await tx.channel.update({
      where: { id: channel.id },
      data: {
        ...heard,
        checkedAt: at,
        failures,
        problem: look.reason satisfies Prisma.InputJsonObject,
        ...(closed ? { closedAt: at, nextAt: null } : { nextAt: nextAfter(channel, failures, at, look.notBefore) }),
      },
    })
    if (closed)
      await recordAudit(tx, { name: channel.name }, at, {
        verb: 'channel.closeItself',
        thing: 'channel',
        thingId: channel.id,
        label: channel.name,
        detail: { code: look.reason.code },
      })
    return { items, problem: look.reason, closed }
  }, now)
}

function moveOf(progress: Prisma.JsonValue): Prisma.InputJsonObject {
  if (typeof progress !== 'object' || progress === null || Array.isArray(progress)) return {}
  const { movedFrom, movedAt } = progress
  return typeof movedFrom === 'string' && typeof movedAt === 'string' ? { movedFrom, movedAt } : {}
}

/** Twice as long after each failure, up to an hour, never sooner than the channel's own rhythm, nor than it asked for. */
export function nextAfter(
  { everyMinutes }: Pick<Channel, 'everyMinutes'>,
  failures: number,
  now: Date,
  notBefore?: Date,
): Date {
  const backoff = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, everyMinutes) * 2 ** (failures - 1))
  const next = now.getTime() + Math.max(backoff, everyMinutes) * MINUTE
  return new Date(Math.max(next, notBefore?.getTime() ?? 0))
}
