'use server'

import { signInInput } from '#lib/person/input.ts'
import { signIn as signInWithPassword } from '#lib/session/sign-in.ts'
import { signInAction } from '#lib/web/public-action.ts'

export const signIn = signInAction(signInInput, signInWithPassword)
