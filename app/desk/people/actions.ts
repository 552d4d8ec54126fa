'use server'

import type { Actor } from '#lib/person/actor.ts'
import { changeRole as change } from '#lib/person/change-role.ts'
import { changeRoleInput, inviteInput, personInput, suspendInput } from '#lib/person/input.ts'
import { invitePerson } from '#lib/person/invite.ts'
import { resetPassword } from '#lib/person/reset-password.ts'
import { revokeInvitation } from '#lib/person/revoke-invitation.ts'
import { signOutEverywhere } from '#lib/person/sign-out-everywhere.ts'
import { suspendPerson } from '#lib/person/suspend.ts'
import { unsuspendPerson } from '#lib/person/unsuspend.ts'
import { done, type Outcome } from '#lib/platform/outcome.ts'
import { type Delivered, deliverInvitation, deliverReset } from '#lib/web/deliver-link.ts'
import { formAction } from '#lib/web/form-action.ts'

const list = () => ({ refresh: ['/desk/people'] })
const person = ({ id }: { id: string }) => ({ refresh: ['/desk/people', `/desk/people/${id}`] })

/** A link that was made is delivered after the transaction: a letter cannot be rolled back. */
function delivering<Input, Link>(
  make: (actor: Actor, input: Input) => Promise<Outcome<Link>>,
  deliver: (actor: Actor, link: Link) => Promise<Delivered>,
): (actor: Actor, input: Input) => Promise<Outcome<Delivered>> {
  return async (actor, input) => {
    const made = await make(actor, input)
    return made.ok ? done(await deliver(actor, made.value)) : made
  }
}

export const invite = formAction('person.invite', inviteInput, delivering(invitePerson, deliverInvitation), list)
export const revoke = formAction('person.invite', personInput, revokeInvitation, list)
export const changeRole = formAction('person.change', changeRoleInput, change, person)
export const suspend = formAction('person.change', suspendInput, suspendPerson, person)
export const unsuspend = formAction('person.change', personInput, unsuspendPerson, person)
export const endEverywhere = formAction('person.change', personInput, signOutEverywhere, person)
export const makeReset = formAction('person.change', personInput, delivering(resetPassword, deliverReset))
