import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { newSecretKey } from '#lib/platform/secret-key.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { AddedChannel } from './add.ts'

/** Opens a channel again, whoever closed it; its failures are forgotten, and it is due at once. A token is a new one, told this once. */
export function reopenChannel(actor: Actor, input: { id: string }, now?: Date): Promise<Outcome<AddedChannel>> {
  return act(
    actor,
    'channel.change',
    async (tx, time) => {
      const channel = await tx.channel.findUnique({ where: { id: input.id } })
      if (!channel) return refuse('not-found', { code: 'notFound' })
      if (channel.closedAt === null) return refuse('invalid', { code: 'channelOpen' })
      const token = channel.kind === 'token' ? newSecretKey() : null
      await tx.channel.update({
        where: { id: channel.id },
        data: {
          closedAt: null,
          closedById: null,
          failures: 0,
          problem: Prisma.DbNull,
          nextAt: token === null ? time : null,
          ...(token === null ? {} : { secret: token.hash }),
        },
      })
      await recordAudit(tx, actor, time, {
        verb: 'channel.reopen',
        thing: 'channel',
        thingId: channel.id,
        label: channel.name,
      })
      return done({ id: channel.id, agencyId: channel.agencyId, token: token?.key ?? null })
    },
    now,
  )
}
