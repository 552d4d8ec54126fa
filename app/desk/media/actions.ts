'use server'

import { z } from 'zod'
import { creditInput, creditPictures } from '#lib/media/credit.ts'
import { describeInput, describePicture } from '#lib/media/describe.ts'
import { listPictures } from '#lib/media/list.ts'
import { done } from '#lib/platform/outcome.ts'
import { callAction, formAction } from '#lib/web/form-action.ts'

export const searchPictures = callAction(
  'desk.read',
  z.strictObject({ q: z.string().max(200), before: z.string().max(60).optional() }),
  async (actor, input) => done(await listPictures(actor, input)),
)
export const describe = formAction('media.change', describeInput, describePicture, ({ id }) => ({
  refresh: ['/desk/media', `/desk/media/${id}`],
}))
export const credit = callAction('media.change', creditInput, creditPictures, () => ({ refresh: ['/desk/media'] }))
