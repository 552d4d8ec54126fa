'use server'

import { z } from 'zod'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome } from '#lib/platform/outcome.ts'
import { findSite } from '#lib/setting/site.ts'
import { addAgency } from '#lib/source/add.ts'
import { changeAgency } from '#lib/source/change.ts'
import { agencyInput, changeAgencyInput, rightsInput } from '#lib/source/input.ts'
import { changeRights as changeRightsOf } from '#lib/source/rights.ts'
import { callAction, formAction } from '#lib/web/form-action.ts'
import { type Reread, readAgain } from '#lib/wire/read-again.ts'

export type Saved = { id: string; reread: Reread }

/** The registry decides how copy is read, so what waits is read again at once; the browser asks for the rest while `reread.next` says so. */
async function andReadAgain(actor: Actor, saved: Outcome<{ id: string }>): Promise<Outcome<Saved>> {
  if (!saved.ok) return saved
  const reread = await readAgain(actor, { before: null })
  return reread.ok ? done({ id: saved.value.id, reread: reread.value }) : reread
}

export const add = formAction('agency.change', agencyInput, async (actor, input) =>
  andReadAgain(actor, await addAgency(actor, input)),
)
export const change = formAction('agency.change', changeAgencyInput, async (actor, input) =>
  andReadAgain(actor, await changeAgency(actor, input)),
)
export const changeRights = formAction(
  'agency.change',
  rightsInput,
  async (actor, input) => changeRightsOf(actor, input, (await findSite()).zone),
  ({ id }) => ({ refresh: [`/desk/sources/${id}`] }),
)
export const readOn = callAction('agency.change', z.strictObject({ before: z.string().max(200).nullable() }), readAgain)
