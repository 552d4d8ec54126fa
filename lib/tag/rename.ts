import { z } from 'zod'
import { id, typed } from '#lib/article/content.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { isDuplicate, type Tx, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { fold } from '#lib/search/fold.ts'
import { tagKinds } from './create.ts'

const name = typed(120).pipe(z.string().min(1, 'required'))
export const renameInput = z.strictObject({ id, name, kind: z.enum(tagKinds) })
export const aliasInput = z.strictObject({ id, name })

/** Gives a tag another name or kind; the old name stays as an alias, its address stays as it is. */
export async function renameTag(
  actor: Actor,
  input: z.output<typeof renameInput>,
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'tag.change')) return refuse('forbidden', { code: 'forbidden' })
  return transaction(async (tx, time) => {
    const tag = await tx.tag.findUnique({ where: { id: input.id }, select: { name: true, mergedIntoId: true } })
    if (!tag || tag.mergedIntoId) return refuse('not-found', { code: 'notFound' })
    await tx.tagName.updateMany({ where: { tagId: input.id, alias: false }, data: { alias: true } })
    await writeName(tx, input.id, input.name, false)
    await tx.tag.update({ where: { id: input.id }, data: { name: input.name, kind: input.kind } })
    await recordAudit(tx, actor, time, {
      verb: 'tag.rename',
      thing: 'tag',
      thingId: input.id,
      label: input.name,
      detail: { before: tag.name },
    })
    await recordChange(tx, [`tag:${input.id}`])
    return done({ id: input.id })
  }, now)
}

/** Adds a name by which the tag is found as well. */
export async function addAlias(
  actor: Actor,
  input: z.output<typeof aliasInput>,
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'tag.change')) return refuse('forbidden', { code: 'forbidden' })
  try {
    return await transaction(async (tx, time) => {
      const tag = await tx.tag.findUnique({ where: { id: input.id }, select: { name: true, mergedIntoId: true } })
      if (!tag || tag.mergedIntoId) return refuse('not-found', { code: 'notFound' })
      await tx.tagName.create({
        data: { id: newId(), tagId: input.id, name: input.name, folded: fold(input.name), alias: true },
      })
      await recordAudit(tx, actor, time, {
        verb: 'tag.alias',
        thing: 'tag',
        thingId: input.id,
        label: tag.name,
        detail: { alias: input.name },
      })
      return done({ id: input.id })
    }, now)
  } catch (error) {
    if (isDuplicate(error)) return refuse('invalid', { code: 'aliasKnown', field: 'name' })
    throw error
  }
}

/** Takes an alias away; the tag's own name stays. */
export async function removeAlias(
  actor: Actor,
  input: { id: string; nameId: string },
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'tag.change')) return refuse('forbidden', { code: 'forbidden' })
  return transaction(async (tx, time) => {
    const { count } = await tx.tagName.deleteMany({ where: { id: input.nameId, tagId: input.id, alias: true } })
    if (count === 0) return refuse('not-found', { code: 'notFound' })
    await recordAudit(tx, actor, time, { verb: 'tag.unalias', thing: 'tag', thingId: input.id })
    return done({ id: input.id })
  }, now)
}

async function writeName(tx: Tx, tagId: string, words: string, alias: boolean): Promise<void> {
  const folded = fold(words)
  await tx.tagName.upsert({
    where: { tagId_folded: { tagId, folded } },
    create: { id: newId(), tagId, name: words, folded, alias },
    update: { name: words, alias },
  })
}
