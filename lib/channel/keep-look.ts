import { recordAudit } from '#lib/audit/record.ts'
import { type Tx, transaction } from '#lib/platform/db.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { type Channel, Prisma } from '#prisma/client/client.ts'
import type { Look } from './channel.ts'
import { MOST_FAILURES } from './channel-kinds.ts'

/** A look, and how many pieces of copy are new by it. */
export type Taken = { look: Look; items: number }

/** What a look came to: how many pieces of copy are new, or why it failed, and whether the channel is closed by that. */
export type Polled = { items: number; problem: Reason | null; closed: boolean }

const MINUTE = 60_000
const SHORTEST_WAIT = 5
const LONGEST_WAIT = 60

/** Keeps how a look went, and when the next is due. Of a channel that was closed or sent elsewhere meanwhile nothing is kept but that it was heard. */
export function keepLook(before: Channel, { look, items }: Taken, now?: Date): Promise<Polled> {
  return transaction(async (tx, at) => {
    await tx.$queryRaw`select 1 from channel where id = ${before.id}::uuid for update`
    const channel = await tx.channel.findUnique({ where: { id: before.id } })
    const problem = look.ok ? null : look.reason
    if (!channel) return { items, problem, closed: true }
    if (items > 0) await tx.channel.update({ where: { id: channel.id }, data: { heardAt: at } })
    if (channel.closedAt !== null || channel.address !== before.address)
      return { items, problem, closed: channel.closedAt !== null }
    if (!look.ok) return { items, problem, closed: await keepFailure(tx, channel, look, at) }
    await keepSuccess(tx, channel, look, at)
    return { items, problem, closed: false }
  }, now)
}

async function keepSuccess(tx: Tx, channel: Channel, look: Extract<Look, { ok: true }>, at: Date): Promise<void> {
  const { movedTo } = look
  const move = movedTo ? { movedFrom: channel.address, movedAt: at.toISOString() } : moveOf(channel.progress)
  await tx.channel.update({
    where: { id: channel.id },
    data: {
      ...(movedTo ? { address: movedTo } : {}),
      checkedAt: at,
      failures: 0,
      problem: Prisma.DbNull,
      progress: { ...look.progress, ...move },
      nextAt: new Date(at.getTime() + channel.everyMinutes * MINUTE),
    },
  })
  if (!movedTo) return
  await recordAudit(tx, { name: channel.name }, at, {
    verb: 'channel.move',
    thing: 'channel',
    thingId: channel.id,
    label: channel.name,
    detail: { from: channel.address, to: movedTo },
  })
}

/** Whether the channel is closed by it. */
async function keepFailure(tx: Tx, channel: Channel, look: Extract<Look, { ok: false }>, at: Date): Promise<boolean> {
  const failures = channel.failures + 1
  const closed = failures >= MOST_FAILURES || look.isGone === true
  await tx.channel.update({
    where: { id: channel.id },
    data: {
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
  return closed
}

function moveOf(progress: Prisma.JsonValue): Prisma.InputJsonObject {
  if (typeof progress !== 'object' || progress === null || Array.isArray(progress)) return {}
  const { movedFrom, movedAt } = progress
  return typeof movedFrom === 'string' && typeof movedAt === 'string' ? { movedFrom, movedAt } : {}
}

/** Twice as long after each failure, up to an hour, never sooner than the channel's own rhythm, nor than it asked for. */
function nextAfter({ everyMinutes }: Channel, failures: number, now: Date, notBefore?: Date): Date {
  const backoff = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, everyMinutes) * 2 ** (failures - 1))
  const next = now.getTime() + Math.max(backoff, everyMinutes) * MINUTE
  return new Date(Math.max(next, notBefore?.getTime() ?? 0))
}
