import { z } from 'zod'
import { id } from '#lib/article/content.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { fold } from '#lib/search/fold.ts'
import { findNamed, lockName, tagKinds, tagName } from './name.ts'

export const renameInput = z.strictObject({ id, name: tagName, kind: z.enum(tagKinds) })

/**
 * Gives a tag another name or kind; the old name stays as an alias, its address stays as it is. A name that another tag of the kind
 * goes by is refused (`tagKnown`): those two are to be merged.
 */
export async function renameTag(
  actor: Actor,
  input: z.output<typeof renameInput>,
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  const { id: tagId, name, kind } = input
  const folded = fold(name)
  return act(
    actor,
    'tag.change',
    async (tx, time) => {
      await lockName(tx, folded)
      const tag = await tx.tag.findUnique({ where: { id: tagId }, select: { name: true, mergedIntoId: true } })
      if (!tag || tag.mergedIntoId) return refuse('not-found', { code: 'notFound' })
      const other = await findNamed(tx, kind, folded)
      if (other && other.id !== tagId && !other.alias)
        return refuse('invalid', { code: 'tagKnown', field: 'name', values: { name: other.name } })
      await tx.tagName.updateMany({ where: { tagId, alias: false }, data: { alias: true } })
      await tx.tagName.upsert({
        where: { tagId_folded: { tagId, folded } },
        create: { id: newId(), tagId, name, folded, alias: false },
        update: { name, alias: false },
      })
      await tx.tag.update({ where: { id: tagId }, data: { name, kind } })
      const detail = { before: tag.name }
      await recordAudit(tx, actor, time, { verb: 'tag.rename', thing: 'tag', thingId: tagId, label: name, detail })
      await recordChange(tx, [`tag:${tagId}`])
      return done({ id: tagId })
    },
    now,
  )
}
