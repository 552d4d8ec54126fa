'use server'

import { z } from 'zod'
import { id } from '#lib/article/content.ts'
import { callAction } from '#lib/web/form-action.ts'
import { bringIn as bringChangesIn, bringInInput } from '#lib/wire/bring-in.ts'
import { seeVersion } from '#lib/wire/see-version.ts'

const again = () => ({ refresh: ['/desk/articles/[id]/newer', '/desk/articles/[id]'] })

export const bringIn = callAction('article.save', bringInInput, bringChangesIn, again)
export const see = callAction('article.save', z.strictObject({ id, itemId: id }), seeVersion, again)
