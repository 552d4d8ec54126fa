import { sealLogin } from '#lib/channel/sealed.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { newSecretKey } from '#lib/platform/secret-key.ts'
import type { Channel, Prisma } from '#prisma/client/client.ts'
import { agency } from './agency.ts'
import { person } from './person.ts'

/** An open feed of an agency of its own, which is not due. `password` is sealed as the form's would be. */
export async function channel(
  given: Partial<Prisma.ChannelUncheckedCreateInput> & { password?: string; user?: string } = {},
): Promise<Channel> {
  const { password, user = '', ...columns } = given
  const id = newId()
  const now = new Date()
  return database().channel.create({
    data: {
      id,
      agencyId: columns.agencyId ?? (await agency()).id,
      kind: 'feed',
      name: `Channel ${id.slice(-6)}`,
      address: 'http://feeds.example.org/',
      createdAt: now,
      createdById: columns.createdById ?? (await person({ role: 'admin' })).id,
      ...(password === undefined ? {} : { secret: sealLogin(id, { user, password }) }),
      ...columns,
    },
  })
}

/** An open token channel, with the token that was told when it was made. */
export async function tokenChannel(
  given: Partial<Prisma.ChannelUncheckedCreateInput> = {},
): Promise<{ channel: Channel; token: string }> {
  const { key, hash } = newSecretKey()
  return { channel: await channel({ kind: 'token', address: '', secret: hash, ...given }), token: key }
}
