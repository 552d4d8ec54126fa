'use server'

import { resetInput } from '#lib/person/input.ts'
import { setPassword } from '#lib/person/set-password.ts'
import { signInAction } from '#lib/web/public-action.ts'

export const reset = signInAction(resetInput, setPassword)
