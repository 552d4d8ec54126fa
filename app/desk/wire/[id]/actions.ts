'use server'

import { z } from 'zod'
import { id } from '#lib/article/content.ts'
import { forgetHabit } from '#lib/habit/forget.ts'
import { forgetInput, habitInput } from '#lib/habit/input.ts'
import { previewHabit } from '#lib/habit/preview.ts'
import { teachHabit } from '#lib/habit/teach.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome } from '#lib/platform/outcome.ts'
import { callAction } from '#lib/web/form-action.ts'
import { type Reread, readAgencyAgain } from '#lib/wire/read-again.ts'

export type Learnt = { agencyId: string; reread: Reread }

/** What is known of an agency decides how its copy is read, so what waits is read again at once; the browser asks for the rest. */
async function andReadAgain(actor: Actor, learnt: Outcome<{ agencyId: string }>): Promise<Outcome<Learnt>> {
  if (!learnt.ok) return learnt
  const { agencyId } = learnt.value
  const reread = await readAgencyAgain(actor, { agencyId, before: null })
  return reread.ok ? done({ agencyId, reread: reread.value }) : reread
}

const again = ({ agencyId }: Learnt) => ({ refresh: ['/desk/wire', `/desk/sources/${agencyId}`] })

export const preview = callAction('habit.change', habitInput, previewHabit)
export const teach = callAction(
  'habit.change',
  habitInput,
  async (actor, input) => andReadAgain(actor, await teachHabit(actor, input)),
  again,
)
export const forget = callAction(
  'habit.change',
  forgetInput,
  async (actor, input) => andReadAgain(actor, await forgetHabit(actor, input)),
  again,
)
export const readOn = callAction(
  'habit.change',
  z.strictObject({ agencyId: id, before: z.string().max(200).nullable() }),
  readAgencyAgain,
)
