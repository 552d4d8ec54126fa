import type { Tx } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'

/**
 * Loads an item for a verb and holds its row until the transaction ends: whoever comes second waits, and then sees what the first did.
 * Null if there is no such item.
 */
export async function lockItem(tx: Tx, id: string) {
  if (!isId(id)) return null
  await tx.$queryRaw`select 1 from wire_item where id = ${id}::uuid for update`
  return tx.wireItem.findUnique({
    where: { id },
    include: { usedBy: { select: { name: true } }, agency: true },
  })
}
