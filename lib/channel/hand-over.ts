import { database } from '#lib/platform/db.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { Receipt } from '#lib/wire/receipt.ts'
import { type Incoming, takeIn } from '#lib/wire/receive.ts'

/** What became of files that a channel brought, and how many pieces of copy in them are new. `problem` is why, where none of them could be read. */
export type HandedOver = { receipts: Receipt[]; items: number; problem: Reason | null }

/** The one place where what a channel brings goes into the wire. */
export async function handOver(
  channel: { id: string; name: string; address?: string },
  files: readonly Incoming[],
  now: Date,
): Promise<HandedOver> {
  if (files.length === 0) return { receipts: [], items: 0, problem: null }
  const by = { name: channel.name, channelId: channel.id, ...(channel.address ? { address: channel.address } : {}) }
  const receipts = await takeIn(by, files, now)
  const refused = receipts.filter((receipt) => receipt.outcome === 'refused')
  const there = receipts.flatMap((receipt) => (receipt.outcome === 'imported' ? receipt.items : []))
  const items = await database().wireItem.count({
    where: { id: { in: there.map(({ id }) => id) }, channelId: channel.id, receivedAt: { gte: now } },
  })
  return { receipts, items, problem: refused.length === receipts.length ? (refused[0]?.reason ?? null) : null }
}
