import { z } from 'zod'
import { slugOf } from '#lib/article/slug.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { isNameTaken, lockSections, sectionName } from './name.ts'

export const addInput = z.strictObject({ name: sectionName })

/** Adds a section at the end of the list; its address comes from its name and stays. `sectionKnown` if there is one of that name. */
export async function addSection(
  actor: Actor,
  input: z.output<typeof addInput>,
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  const { name } = input
  return act(
    actor,
    'section.change',
    async (tx, time) => {
      await lockSections(tx)
      if (await isNameTaken(tx, name)) return refuse('invalid', { code: 'sectionKnown', field: 'name' })
      const id = newId(time.getTime())
      const wanted = slugOf(name)
      // A renamed section keeps its address, so that one may be taken though the name is free.
      const taken = wanted === '' || (await tx.section.findUnique({ where: { slug: wanted }, select: { id: true } }))
      const slug = taken ? `${wanted || 'section'}-${id.slice(-6)}` : wanted
      const last = await tx.section.aggregate({ _max: { position: true } })
      await tx.section.create({ data: { id, name, slug, position: (last._max.position ?? 0) + 1 } })
      await recordAudit(tx, actor, time, { verb: 'section.add', thing: 'section', thingId: id, label: name })
      await recordChange(tx, ['sections'])
      return done({ id })
    },
    now,
  )
}
