import { z } from 'zod'
import { id } from '#lib/article/content.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { isNameTaken, lockSections, sectionName } from './name.ts'

export const renameInput = z.strictObject({ id, name: sectionName })

/** Gives a section another name; its address stays, so that no link breaks. */
export async function renameSection(
  actor: Actor,
  input: z.output<typeof renameInput>,
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  const { id: sectionId, name } = input
  return act(
    actor,
    'section.change',
    async (tx, time) => {
      await lockSections(tx)
      const section = await tx.section.findUnique({ where: { id: sectionId }, select: { name: true } })
      if (!section) return refuse('not-found', { code: 'notFound' })
      if (await isNameTaken(tx, name, sectionId)) return refuse('invalid', { code: 'sectionKnown', field: 'name' })
      await tx.section.update({ where: { id: sectionId }, data: { name } })
      const entry = { thing: 'section', thingId: sectionId, label: name, detail: { before: section.name } } as const
      await recordAudit(tx, actor, time, { verb: 'section.rename', ...entry })
      await recordChange(tx, ['sections', `section:${sectionId}`])
      return done({ id: sectionId })
    },
    now,
  )
}
