import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { Outcome } from '#lib/platform/outcome.ts'
import { whyNotUndo } from './batch.ts'
import { changeBatch } from './change.ts'

/**
 * Takes all out again that came in by a batch, bytes too, as if it had not come. What someone uses already stays, with its story; so does
 * what stood there before. Gives how many items went and how many stayed.
 */
export function undoBatch(actor: Actor, id: string, now?: Date): Promise<Outcome<{ removed: number; kept: number }>> {
  return changeBatch(
    actor,
    id,
    whyNotUndo,
    async (tx, batch, time) => {
      const removed = await removeItems(tx, id)
      const kept = await tx.wireItem.count({ where: { batchFile: { batchId: id } } })
      await tx.batch.update({ where: { id }, data: { undoneAt: time, undoneById: actor.id } })
      const detail = { removed, kept }
      await recordAudit(tx, actor, time, {
        verb: 'batch.undo',
        thing: 'batch',
        thingId: id,
        label: batch.label,
        detail,
      })
      return detail
    },
    now,
  )
}

async function removeItems(tx: Tx, batchId: string): Promise<number> {
  await tx.$executeRaw`
    update wire_item other set relation = 'new', "relatedToId" = null, resemblance = null
    from wire_item item join batch_file f on f.id = item."batchFileId"
    where f."batchId" = ${batchId}::uuid and item.state <> 'used' and other."relatedToId" = item.id`
  const gone = await tx.$queryRaw<{ sha256: Uint8Array }[]>`
    delete from wire_item item using batch_file f
    where f.id = item."batchFileId" and f."batchId" = ${batchId}::uuid and item.state <> 'used'
    returning item.sha256`
  await tx.$executeRaw`
    delete from wire_file w where w.sha256 = any(${gone.map(({ sha256 }) => Buffer.from(sha256))}::bytea[])
      and not exists (select 1 from wire_item item where item.sha256 = w.sha256)`
  return gone.length
}
