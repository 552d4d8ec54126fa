import { z } from 'zod'
import { id } from '#lib/article/content.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { isDuplicate } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { fold } from '#lib/search/fold.ts'
import { findNamed, lockName, tagName } from './name.ts'

export const aliasInput = z.strictObject({ id, name: tagName })
export const unaliasInput = z.strictObject({ id, nameId: id })

/**
 * Adds a name by which the tag is found as well. Two tags may share an alias (a surname), but none may have what is another's own name
 * (`tagKnown`).
 */
export async function addAlias(
  actor: Actor,
  input: z.output<typeof aliasInput>,
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  const { id: tagId, name } = input
  const folded = fold(name)
  try {
    return await act(
      actor,
      'tag.change',
      async (tx, time) => {
        await lockName(tx, folded)
        const tag = await tx.tag.findUnique({
          where: { id: tagId },
          select: { name: true, kind: true, mergedIntoId: true },
        })
        if (!tag || tag.mergedIntoId) return refuse('not-found', { code: 'notFound' })
        const other = await findNamed(tx, tag.kind, folded)
        if (other && other.id !== tagId && !other.alias)
          return refuse('invalid', { code: 'tagKnown', field: 'name', values: { name: other.name } })
        await tx.tagName.create({ data: { id: newId(), tagId, name, folded, alias: true } })
        const detail = { alias: name }
        await recordAudit(tx, actor, time, { verb: 'tag.alias', thing: 'tag', thingId: tagId, label: tag.name, detail })
        return done({ id: tagId })
      },
      now,
    )
  } catch (error) {
    if (isDuplicate(error)) return refuse('invalid', { code: 'aliasKnown', field: 'name' })
    throw error
  }
}

/** Takes an alias away; the tag's own name stays. */
export async function removeAlias(
  actor: Actor,
  input: z.output<typeof unaliasInput>,
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  const { id: tagId, nameId } = input
  return act(
    actor,
    'tag.change',
    async (tx, time) => {
      const alias = await tx.tagName.findFirst({
        where: { id: nameId, tagId, alias: true },
        select: { name: true, tag: { select: { name: true } } },
      })
      if (!alias) return refuse('not-found', { code: 'notFound' })
      await tx.tagName.deleteMany({ where: { id: nameId } })
      const entry = { thing: 'tag', thingId: tagId, label: alias.tag.name, detail: { alias: alias.name } } as const
      await recordAudit(tx, actor, time, { verb: 'tag.unalias', ...entry })
      return done({ id: tagId })
    },
    now,
  )
}
