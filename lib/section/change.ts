import { z } from 'zod'
import { id, typed } from '#lib/article/content.ts'
import { slugOf } from '#lib/article/slug.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { isDuplicate, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'

const name = typed(60).pipe(z.string().min(1, 'required'))
export const addInput = z.strictObject({ name })
export const renameInput = z.strictObject({ id, name })
export const moveInput = z.strictObject({ id, by: z.union([z.literal(-1), z.literal(1)]) })

/** Adds a section at the end of the list; its address comes from its name and stays. */
export async function addSection(
  actor: Actor,
  input: z.output<typeof addInput>,
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'section.change')) return refuse('forbidden', { code: 'forbidden' })
  try {
    return await transaction(async (tx, time) => {
      const last = await tx.section.aggregate({ _max: { position: true } })
      const sectionId = newId(time.getTime())
      await tx.section.create({
        data: {
          id: sectionId,
          name: input.name,
          slug: slugOf(input.name) || `section-${sectionId.slice(-6)}`,
          position: (last._max.position ?? 0) + 1,
        },
      })
      await recordAudit(tx, actor, time, {
        verb: 'section.add',
        thing: 'section',
        thingId: sectionId,
        label: input.name,
      })
      await recordChange(tx, ['sections'])
      return done({ id: sectionId })
    }, now)
  } catch (error) {
    if (isDuplicate(error)) return refuse('invalid', { code: 'sectionKnown', field: 'name' })
    throw error
  }
}

/** Gives a section another name; its address stays, so that no link breaks. */
export async function renameSection(
  actor: Actor,
  input: z.output<typeof renameInput>,
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'section.change')) return refuse('forbidden', { code: 'forbidden' })
  return transaction(async (tx, time) => {
    const { count } = await tx.section.updateMany({ where: { id: input.id }, data: { name: input.name } })
    if (count === 0) return refuse('not-found', { code: 'notFound' })
    await recordAudit(tx, actor, time, {
      verb: 'section.rename',
      thing: 'section',
      thingId: input.id,
      label: input.name,
    })
    await recordChange(tx, ['sections', `section:${input.id}`])
    return done({ id: input.id })
  }, now)
}

/** Moves a section one place up (-1) or down (1) in the site's navigation. */
export async function moveSection(
  actor: Actor,
  input: z.output<typeof moveInput>,
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'section.change')) return refuse('forbidden', { code: 'forbidden' })
  return transaction(async (tx, time) => {
    await tx.$queryRaw`select 1 from section order by id for update`
    const all = await tx.section.findMany({
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true },
    })
    const at = all.findIndex((section) => section.id === input.id)
    const [moved] = at < 0 ? [] : all.splice(at, 1)
    if (!moved) return refuse('not-found', { code: 'notFound' })
    all.splice(Math.max(0, at + input.by), 0, moved)
    for (const [position, section] of all.entries())
      await tx.section.update({ where: { id: section.id }, data: { position } })
    await recordAudit(tx, actor, time, { verb: 'section.move', thing: 'section', thingId: moved.id, label: moved.name })
    await recordChange(tx, ['sections'])
    return done({ id: moved.id })
  }, now)
}
