import type { Tx } from '#lib/platform/db.ts'
import type { Receipt } from '#lib/wire/receipt.ts'
import type { Bringer, Origin } from '#lib/wire/write-batch.ts'
import type { Prisma } from '#prisma/client/client.ts'

/** A batch that is being read: who brought it and where it came from. */
export type OpenBatch = { id: string; by: Bringer; origin: Origin }

/** Holds a batch until the transaction ends; false if it is paused or over. */
export async function holdOpen(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from batch where id = ${id}::uuid and "pausedAt" is null and "cancelledAt" is null and "finishedAt" is null
      and "undoneAt" is null for update`
  return rows.length === 1
}

/** Writes what became of files; one that has an outcome keeps it. */
export async function writeOutcomes(
  tx: Tx,
  now: Date,
  outcomes: readonly { id: string; receipt: Receipt }[],
): Promise<void> {
  const rows = outcomes.map(({ id, receipt }) => ({
    id,
    outcome: receipt.outcome,
    reason: receipt.outcome === 'refused' ? receipt.reason : null,
    lost: receipt.outcome === 'refused' ? [] : receipt.lost,
    refused: receipt.outcome === 'refused' ? [] : receipt.refused,
  })) satisfies Prisma.InputJsonArray
  await tx.$executeRaw`
    update batch_file f set outcome = o.outcome::"FileOutcome", reason = o.reason, lost = o.lost, refused = o.refused, "takenAt" = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o(id uuid, outcome text, reason jsonb, lost jsonb, refused jsonb)
    where f.id = o.id and f.outcome is null`
}
