import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { transaction } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { endSessions } from './end-all.ts'

/** Ends one of the actor's own sessions; nobody else's are found. */
export function revokeSession(actor: Actor, input: { id: string }, now?: Date): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx, time) => {
    if (!isId(input.id)) return refuse('not-found', { code: 'notFound' })
    const ended = await tx.session.updateMany({
      where: { id: input.id, personId: actor.id, revokedAt: null },
      data: { revokedAt: time },
    })
    if (ended.count === 0) return refuse('not-found', { code: 'notFound' })
    await recordAudit(tx, actor, time, {
      verb: 'session.revoke',
      thing: 'session',
      thingId: actor.id,
      label: actor.name,
    })
    return done({ id: input.id })
  }, now)
}

/** Ends all of the actor's own sessions but the one they are using. Returns how many. */
export function revokeOtherSessions(actor: Actor, hereId: string, now?: Date): Promise<Outcome<{ count: number }>> {
  return transaction(async (tx, time) => {
    const count = await endSessions(tx, actor.id, time, hereId)
    if (count > 0) {
      await recordAudit(tx, actor, time, {
        verb: 'session.revokeOthers',
        thing: 'session',
        thingId: actor.id,
        label: actor.name,
        detail: { count },
      })
    }
    return done({ count })
  }, now)
}
