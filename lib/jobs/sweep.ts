import { requeuePlans } from '#lib/article/publish-due.ts'
import { requeueBatches } from '#lib/batch/requeue.ts'
import { askDue } from '#lib/channel/ask-due.ts'
import { type Tx, transaction } from '#lib/platform/db.ts'
import { log } from '#lib/platform/log.ts'

/** What asks again for the work that the tables say is left and that no job stands for. */
const asks: readonly ((tx: Tx, now: Date) => Promise<void>)[] = [requeueBatches, requeuePlans, askDue]

/** Asks each in turn; one that fails keeps no other from asking. */
export async function sweep(): Promise<void> {
  for (const ask of asks)
    await transaction(ask).catch((error: unknown) =>
      log.error({ ask: ask.name, error: String(error) }, 'a sweep failed'),
    )
}
