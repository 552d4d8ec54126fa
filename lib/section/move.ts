import { z } from 'zod'
import { id } from '#lib/article/content.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { lockSections } from './name.ts'

export const moveInput = z.strictObject({ id, by: z.union([z.literal(-1), z.literal(1)]) })

/** Moves a section one place up (-1) or down (1) in the site's navigation; at an end it stays. */
export async function moveSection(
  actor: Actor,
  input: z.output<typeof moveInput>,
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'section.change',
    async (tx, time) => {
      await lockSections(tx)
      const all = await tx.section.findMany({
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: { id: true, name: true },
      })
      const at = all.findIndex((section) => section.id === input.id)
      const [moved] = at < 0 ? [] : all.splice(at, 1)
      if (!moved) return refuse('not-found', { code: 'notFound' })
      const place = at + input.by
      if (place < 0 || place > all.length) return done({ id: moved.id })
      all.splice(place, 0, moved)
      for (const [position, section] of all.entries())
        await tx.section.update({ where: { id: section.id }, data: { position } })
      await recordAudit(tx, actor, time, {
        verb: 'section.move',
        thing: 'section',
        thingId: moved.id,
        label: moved.name,
      })
      await recordChange(tx, ['sections'])
      return done({ id: moved.id })
    },
    now,
  )
}
