import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import type { Polled } from './keep-look.ts'
import { pollChannel } from './poll.ts'

/** Looks at a channel at once, whenever it would be due. */
export async function lookNow(
  actor: Actor,
  input: { id: string },
  now?: Date,
): Promise<Outcome<Polled & { id: string }>> {
  if (!can(actor, 'channel.change')) return refuse('forbidden', { code: 'forbidden' })
  const polled = await pollChannel(input.id, now)
  return polled ? done({ id: input.id, ...polled }) : refuse('invalid', { code: 'channelClosed' })
}
