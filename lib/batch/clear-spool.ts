import { database } from '#lib/platform/db.ts'
import { timeOfId } from '#lib/platform/ids.ts'
import { listSpoolFolders, removeSpoolFolder } from '#lib/platform/spool.ts'

/** Files land before their batch has a row: so long they may. */
const HOUR = 3_600_000

/** Removes what a crash left in the data folder: files of batches that are over, and of such that were never begun. */
export async function clearSpool(): Promise<void> {
  const folders = await listSpoolFolders()
  const rows = await database().batch.findMany({
    where: { id: { in: folders } },
    select: { id: true, cancelledAt: true, finishedAt: true, undoneAt: true },
  })
  const batches = new Map(rows.map((row) => [row.id, row]))
  for (const id of folders) {
    const batch = batches.get(id)
    const isOver = batch && (batch.cancelledAt ?? batch.finishedAt ?? batch.undoneAt)
    const isForgotten = !batch && timeOfId(id) < Date.now() - HOUR
    if (isOver || isForgotten) await removeSpoolFolder(id)
  }
}
