import { database, transaction } from '#lib/platform/db.ts'
import { log } from '#lib/platform/log.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { Channel } from '#prisma/client/client.ts'
import type { Collector, Look } from './channel.ts'
import type { ChannelKind } from './channel-kinds.ts'
import { handOver } from './hand-over.ts'
import { keepLook, type Polled, type Taken } from './keep-look.ts'

const collectors: Record<ChannelKind, (() => Promise<Collector>) | null> = {
  feed: async () => (await import('./collect-feed.ts')).collectFeed,
  mailbox: async () => (await import('./collect-mailbox.ts')).collectMailbox,
  folder: async () => (await import('./collect-folder.ts')).collectFolder,
  token: null,
}

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
  return keepLook(channel, await take(channel, collect, began), now)
}

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
