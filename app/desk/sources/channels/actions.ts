'use server'

import { type AddedChannel, addChannel } from '#lib/channel/add.ts'
import { changeChannel } from '#lib/channel/change.ts'
import { closeChannel } from '#lib/channel/close.ts'
import { addChannelInput, changeChannelInput, channelInput, tryFeedInput } from '#lib/channel/input.ts'
import { lookNow } from '#lib/channel/look-now.ts'
import { pollChannel } from '#lib/channel/poll.ts'
import { reopenChannel } from '#lib/channel/reopen.ts'
import { tryFeed as tryOut } from '#lib/channel/try-feed.ts'
import type { Outcome } from '#lib/platform/outcome.ts'
import { callAction, formAction } from '#lib/web/form-action.ts'

const channel = ({ id }: { id: string }) => ({ refresh: [`/desk/sources/channels/${id}`, '/desk/sources/[id]'] })

/** What is new or opened again is looked at before anyone waits for it to be due: how that went is what its page shows. */
async function andLook(made: Outcome<AddedChannel>): Promise<Outcome<AddedChannel>> {
  if (made.ok && made.value.token === null) await pollChannel(made.value.id)
  return made
}

export const add = formAction('channel.change', addChannelInput, async (actor, input) =>
  andLook(await addChannel(actor, input)),
)
export const change = formAction('channel.change', changeChannelInput, changeChannel, channel)
export const close = formAction('channel.change', channelInput, closeChannel, channel)
export const look = formAction('channel.change', channelInput, lookNow, channel)
export const reopen = formAction(
  'channel.change',
  channelInput,
  async (actor, input) => andLook(await reopenChannel(actor, input)),
  channel,
)
export const tryFeed = callAction('channel.change', tryFeedInput, (actor, input) => tryOut(actor, input))
