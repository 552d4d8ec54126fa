import { z } from 'zod'
import { seal, unseal } from '#lib/platform/seal.ts'

const login = z.object({ user: z.string(), password: z.string() })
export type Login = z.output<typeof login>

/** A channel's login as the database keeps it. Only a look at that channel opens it; no screen, log or backup ever shows it. */
export function sealLogin(channelId: string, { user, password }: Login): Uint8Array<ArrayBuffer> {
  return seal(JSON.stringify({ user, password }), channelId)
}

/** The login again; null where there is none, 'lost' where it was sealed under another installation's secret. */
export function openLogin(channel: { id: string; secret: Uint8Array | null }): Login | null | 'lost' {
  if (channel.secret === null) return null
  const text = unseal(channel.secret, channel.id)
  return text === null ? 'lost' : login.parse(JSON.parse(text))
}
