import type { ShownChannel } from '#lib/channel/find.ts'
import { mailboxParts } from '#lib/channel/mailbox-parts.ts'
import type { ChannelKind } from '#prisma/client/enums.ts'
import type { ChannelValues } from './channel-form.tsx'

const places = { url: '', host: '', user: '', folder: '', path: '' }

/** What the form of a new channel begins with. */
export function newValues(agencyId: string, kind: ChannelKind): ChannelValues {
  const facts = { name: '', everyMinutes: 15, sectionId: null, language: null, zone: null, hasSecret: false }
  return { id: null, agencyId, kind, ...facts, ...places }
}

/** What the form of a channel begins with. */
export function valuesOf(channel: ShownChannel): ChannelValues {
  const { id, agencyId, kind, name, everyMinutes, sectionId, language, zone, hasSecret } = channel
  return {
    ...{ id, agencyId, kind, name, everyMinutes, sectionId, language, zone, hasSecret },
    ...places,
    ...placeOf(channel),
  }
}

function placeOf({ kind, address }: ShownChannel): Partial<typeof places> {
  if (kind === 'feed') return { url: address }
  if (kind === 'folder') return { path: address }
  if (kind === 'token') return {}
  const { user, host, port, folder } = mailboxParts(address)
  const written = host.includes(':') ? `[${host}]` : host
  return { user, folder, host: port === 993 ? written : `${written}:${port}` }
}
