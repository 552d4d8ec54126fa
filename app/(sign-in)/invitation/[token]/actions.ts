'use server'

import { acceptInvitation } from '#lib/person/accept-invitation.ts'
import { acceptInput } from '#lib/person/input.ts'
import { signInAction } from '#lib/web/public-action.ts'

export const accept = signInAction(acceptInput, acceptInvitation)
