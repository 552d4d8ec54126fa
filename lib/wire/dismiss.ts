import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { lockItem } from './lock.ts'
import type { WireState } from './wire-item.ts'

/** Why an item cannot be dismissed now. */
export function whyNotDismiss(item: { state: WireState }): Reason[] {
  if (item.state === 'used') return [{ code: 'wireUsed' }]
  return item.state === 'dismissed' ? [{ code: 'wireDismissed' }] : []
}

/** Takes an item off the list of waiting copy. Nothing is lost: it can be brought back, or used as it is. */
export function dismissItem(actor: Actor, input: { id: string }, now?: Date): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'wire.dismiss',
    async (tx, time) => {
      const item = await lockItem(tx, input.id)
      if (!item) return refuse('not-found', { code: 'notFound' })
      const reasons = whyNotDismiss(item)
      if (reasons.length > 0) return refuse('conflict', ...reasons)
      await tx.wireItem.update({
        where: { id: item.id },
        data: { state: 'dismissed', dismissedAt: time, dismissedById: actor.id },
      })
      await recordAudit(tx, actor, time, {
        verb: 'wire.dismiss',
        thing: 'wire',
        thingId: item.id,
        label: item.headline,
      })
      return done({ id: item.id })
    },
    now,
  )
}

/** Dismisses several items; those that cannot be are left as they are and counted. */
export async function dismissItems(
  actor: Actor,
  input: { ids: readonly string[] },
  now?: Date,
): Promise<Outcome<{ dismissed: number; left: number }>> {
  const ids = [...new Set(input.ids)]
  let dismissed = 0
  for (const id of ids) dismissed += (await dismissItem(actor, { id }, now)).ok ? 1 : 0
  return done({ dismissed, left: ids.length - dismissed })
}
