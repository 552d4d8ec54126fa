import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { type Channel, Prisma } from '#prisma/client/client.ts'
import { addressOf, nameOf, whyNotAddress } from './address-of.ts'
import type { ChangeChannelInput } from './input.ts'
import { openLogin, sealLogin } from './sealed.ts'

/**
 * Changes a channel. A stored password stays while none is typed, but it is never sent to another host than the one it was typed for:
 * whoever changes that types it again. At another address everything is new.
 */
export async function changeChannel(
  actor: Actor,
  input: ChangeChannelInput,
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  const reasons = await whyNotAddress(input)
  return act(
    actor,
    'channel.change',
    async (tx, time) => {
      const channel = await tx.channel.findUnique({ where: { id: input.id }, include: { agency: true } })
      if (!channel || channel.kind !== input.kind) return refuse('not-found', { code: 'notFound' })
      const secret = secretAfter(channel, input)
      if (secret === 'again') reasons.push({ code: 'passwordAgain', field: 'password' })
      if (reasons.length > 0 || secret === 'again') return refuse('invalid', ...reasons)
      const address = addressOf(input)
      const isElsewhere = address !== channel.address
      const name = nameOf(input, channel.agency.name)
      await tx.channel.update({
        where: { id: channel.id },
        data: {
          name,
          address,
          secret,
          everyMinutes: input.everyMinutes,
          sectionId: input.sectionId,
          language: input.language,
          zone: input.zone,
          ...(isElsewhere ? { progress: {}, failures: 0, problem: Prisma.DbNull } : {}),
          ...(channel.closedAt === null && channel.kind !== 'token' ? { nextAt: time } : {}),
        },
      })
      await recordAudit(tx, actor, time, { verb: 'channel.change', thing: 'channel', thingId: channel.id, label: name })
      return done({ id: channel.id })
    },
    now,
  )
}

function secretAfter(channel: Channel, input: ChangeChannelInput): Uint8Array<ArrayBuffer> | null | 'again' {
  if (input.kind === 'token') return channel.secret
  if (input.kind === 'folder') return null
  if (input.password !== '') return sealLogin(channel.id, input)
  if (input.kind === 'feed' && (input.forget || channel.secret === null)) return input.user === '' ? null : 'again'
  const login = openLogin(channel)
  const isElsewhere = originOf(channel.address) !== originOf(addressOf(input))
  if (login === null || login === 'lost' || isElsewhere) return 'again'
  const user = input.kind === 'mailbox' ? mailboxUser(channel.address) : ''
  return input.user === user ? channel.secret : 'again'
}

const originOf = (address: string) => `${new URL(address).protocol}//${new URL(address).host}`
const mailboxUser = (address: string) => decodeURIComponent(new URL(address).username)
