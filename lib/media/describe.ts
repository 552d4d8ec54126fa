import { z } from 'zod'
import { id, typed } from '#lib/article/content.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'

export const describeInput = z.strictObject({ id, alt: typed(500), caption: typed(1_000), credit: typed(200) })

/** Changes what the library says of a picture. Stories keep the words they were given when the picture was put into them. */
export async function describePicture(
  actor: Actor,
  input: z.output<typeof describeInput>,
  now?: Date,
): Promise<Outcome<z.output<typeof describeInput>>> {
  const { id: pictureId, ...words } = input
  return act(
    actor,
    'media.change',
    async (tx, time) => {
      const { count } = await tx.media.updateMany({ where: { id: pictureId }, data: words })
      if (count === 0) return refuse('not-found', { code: 'notFound' })
      await recordAudit(tx, actor, time, {
        verb: 'media.describe',
        thing: 'media',
        thingId: pictureId,
        label: words.caption.slice(0, 80),
      })
      return done(input)
    },
    now,
  )
}
