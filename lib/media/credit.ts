import { z } from 'zod'
import { id, typed } from '#lib/article/content.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome } from '#lib/platform/outcome.ts'

export const creditInput = z.strictObject({
  ids: z.array(id).min(1, 'required').max(500, 'tooMany'),
  credit: typed(200).pipe(z.string().min(1, 'required')),
})

/** Gives several pictures one credit, as a photographer's whole roll comes in. Those that have one keep it; gives back how many were changed. */
export function creditPictures(
  actor: Actor,
  input: z.output<typeof creditInput>,
  now?: Date,
): Promise<Outcome<{ changed: number }>> {
  return act(
    actor,
    'media.change',
    async (tx, time) => {
      const pictures = await tx.media.findMany({
        where: { id: { in: input.ids }, credit: '' },
        select: { id: true, fileName: true, caption: true },
      })
      await tx.media.updateMany({
        where: { id: { in: pictures.map((picture) => picture.id) } },
        data: { credit: input.credit },
      })
      for (const picture of pictures)
        await recordAudit(tx, actor, time, {
          verb: 'media.describe',
          thing: 'media',
          thingId: picture.id,
          label: (picture.caption || picture.fileName).slice(0, 80),
        })
      return done({ changed: pictures.length })
    },
    now,
  )
}
