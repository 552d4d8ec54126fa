import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { lockItem } from './lock.ts'
import { canPutBack } from './paragraphs.ts'
import { readCopy } from './read-copy.ts'
import type { WireState } from './wire-item.ts'

/** A removed piece of an item, by its place in the list of removed pieces, and whether it shall stand in the text. */
export type PutBackInput = { id: string; piece: number; back: boolean }

/** Why the pieces of an item cannot be moved now: its story has been begun, and is changed there. */
export function whyNotPutBack(item: { state: WireState }): Reason[] {
  return item.state === 'used' ? [{ code: 'wireUsed' }] : []
}

/** Returns a removed piece to the text the item will become, or takes it out again. The raw copy and its reading stay as they are. */
export function putBack(actor: Actor, input: PutBackInput, now?: Date): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'wire.putBack',
    async (tx, time) => {
      const item = await lockItem(tx, input.id)
      if (!item) return refuse('not-found', { code: 'notFound' })
      const reasons = whyNotPutBack(item)
      if (reasons.length > 0) return refuse('conflict', ...reasons)
      const piece = readCopy(item.parsed)?.removed[input.piece]
      if (!piece || !canPutBack(piece)) return refuse('invalid', { code: 'notFound' })
      const others = item.putBack.filter((index) => index !== input.piece)
      const pieces = input.back ? [...others, input.piece].sort((a, b) => a - b) : others
      await tx.wireItem.update({ where: { id: item.id }, data: { putBack: pieces } })
      await recordAudit(tx, actor, time, {
        verb: input.back ? 'wire.putBack' : 'wire.takeOut',
        thing: 'wire',
        thingId: item.id,
        label: item.headline,
        detail: { piece: piece.text.trim().slice(0, 200) },
      })
      return done({ id: item.id })
    },
    now,
  )
}
