import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { lockItem } from './lock.ts'
import type { WireState } from './wire-item.ts'

/** Why an item cannot be brought back now. */
export function whyNotBringBack(item: { state: WireState }): Reason[] {
  return item.state === 'dismissed' ? [] : [{ code: 'wireNotDismissed' }]
}

/** Puts a dismissed item back among the waiting ones. */
export function bringBackItem(actor: Actor, input: { id: string }, now?: Date): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'wire.dismiss',
    async (tx, time) => {
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
    },
    now,
  )
}

/** Brings several items back; those that cannot be are left as they are and counted. */
export async function bringBackItems(
  actor: Actor,
  input: { ids: readonly string[] },
  now?: Date,
): Promise<Outcome<{ broughtBack: number; left: number }>> {
  const ids = [...new Set(input.ids)]
  let broughtBack = 0
  for (const id of ids) broughtBack += (await bringBackItem(actor, { id }, now)).ok ? 1 : 0
  return done({ broughtBack, left: ids.length - broughtBack })
}
