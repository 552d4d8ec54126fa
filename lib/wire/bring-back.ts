import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { transaction } from '#lib/platform/db.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { lockItem } from './lock.ts'
import type { WireState } from './wire-item.ts'

/** Why an item cannot be brought back now. */
export function whyNotBringBack(item: { state: WireState }): Reason[] {
  return item.state === 'dismissed' ? [] : [{ code: 'wireNotDismissed' }]
}

/** Puts a dismissed item back among the waiting ones. */
export async function bringBackItem(actor: Actor, input: { id: string }, now?: Date): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'wire.dismiss')) return refuse('forbidden', { code: 'forbidden' })
  return transaction(async (tx, time) => {
    const item = await lockItem(tx, input.id)
    if (!item) return refuse('not-found', { code: 'notFound' })
    const reasons = whyNotBringBack(item)
    if (reasons.length > 0) return refuse('conflict', ...reasons)
    await tx.wireItem.update({
      where: { id: item.id },
      data: { state: 'waiting', dismissedAt: null, dismissedById: null },
    })
    await recordAudit(tx, actor, time, {
      verb: 'wire.bringBack',
      thing: 'wire',
      thingId: item.id,
      label: item.headline,
    })
    return done({ id: item.id })
  }, now)
}
