import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { newSecretKey } from '#lib/platform/secret-key.ts'
import { addressOf, nameOf, whyNotAddress } from './address-of.ts'
import type { AddChannelInput } from './input.ts'
import { sealLogin } from './sealed.ts'

/** `token` is told this once, and kept as its SHA-256 only; null for the other kinds. */
export type AddedChannel = { id: string; agencyId: string; token: string | null }

/** Adds a way in for an agency's copy. It is due at once. */
export async function addChannel(actor: Actor, input: AddChannelInput, now?: Date): Promise<Outcome<AddedChannel>> {
  const reasons = await whyNotAddress(input)
  return act(
    actor,
    'channel.change',
    async (tx, time) => {
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      const agency = await tx.agency.findUnique({ where: { id: input.agencyId }, select: { name: true } })
      if (!agency) return refuse('not-found', { code: 'notFound' })
      const id = newId(time.getTime())
      const name = nameOf(input, agency.name)
      const token = input.kind === 'token' ? newSecretKey() : null
      await tx.channel.create({
        data: {
          id,
          agencyId: input.agencyId,
          kind: input.kind,
          name,
          address: addressOf(input),
          secret: token?.hash ?? secretOf(id, input),
          everyMinutes: input.everyMinutes,
          sectionId: input.sectionId,
          language: input.language,
          zone: input.zone,
          createdAt: time,
          createdById: actor.id,
          nextAt: input.kind === 'token' ? null : time,
        },
      })
      await recordAudit(tx, actor, time, { verb: 'channel.add', thing: 'channel', thingId: id, label: name })
      return done({ id, agencyId: input.agencyId, token: token?.key ?? null })
    },
    now,
  )
}

function secretOf(id: string, input: AddChannelInput): Uint8Array<ArrayBuffer> | null {
  if (input.kind === 'mailbox') return sealLogin(id, input)
  return input.kind === 'feed' && input.password !== '' ? sealLogin(id, input) : null
}
