import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'

/** Closes a channel: nothing is asked of it any more. A token is no longer taken, not even if the channel is opened again. */
export function closeChannel(
  actor: Actor,
  input: { id: string },
  now?: Date,
): Promise<Outcome<{ id: string; agencyId: string }>> {
  return act(
    actor,
    'channel.change',
    async (tx, time) => {
      const channel = await tx.channel.findUnique({ where: { id: input.id } })
      if (!channel) return refuse('not-found', { code: 'notFound' })
      if (channel.closedAt !== null) return refuse('invalid', { code: 'channelClosed' })
      await tx.channel.update({
        where: { id: channel.id },
        data: {
          closedAt: time,
          closedById: actor.id,
          nextAt: null,
          ...(channel.kind === 'token' ? { secret: null } : {}),
        },
      })
      await recordAudit(tx, actor, time, {
        verb: 'channel.close',
        thing: 'channel',
        thingId: channel.id,
        label: channel.name,
      })
      return done({ id: channel.id, agencyId: channel.agencyId })
    },
    now,
  )
}
