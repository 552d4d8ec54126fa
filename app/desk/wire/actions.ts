'use server'

import { z } from 'zod'
import { id } from '#lib/article/content.ts'
import { callAction } from '#lib/web/form-action.ts'
import { bringBackItem, bringBackItems } from '#lib/wire/bring-back.ts'
import { dismissItem, dismissItems } from '#lib/wire/dismiss.ts'
import { putBack } from '#lib/wire/put-back.ts'
import { startStories, startStory } from '#lib/wire/use.ts'

const one = z.strictObject({ id })
const several = z.strictObject({ ids: z.array(id).min(1, 'required').max(50, 'tooMany') })
const listAgain = () => ({ refresh: ['/desk/wire'] })
const itemAgain = (value: { id: string }) => ({ refresh: ['/desk/wire', `/desk/wire/${value.id}`] })

export const begin = callAction('wire.use', one, startStory, listAgain)
export const beginMany = callAction('wire.use', several, startStories, listAgain)
export const dismiss = callAction('wire.dismiss', one, dismissItem, itemAgain)
export const dismissMany = callAction('wire.dismiss', several, dismissItems, listAgain)
export const bringBack = callAction('wire.dismiss', one, bringBackItem, itemAgain)
export const bringBackMany = callAction('wire.dismiss', several, bringBackItems, listAgain)
export const movePiece = callAction(
  'wire.putBack',
  one.extend({ piece: z.int().min(0).max(100_000), back: z.boolean() }),
  putBack,
  itemAgain,
)
