import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'

type Ends = { from: { id: string; name: string; kind: string; mergedIntoId: string | null } | null; into: Ends['from'] }

/** Why one tag cannot be merged into another. */
export function whyNotMerge({ from, into }: Ends): Reason[] {
  if (!from || !into || from.mergedIntoId || into.mergedIntoId) return [{ code: 'notFound' }]
  return from.id === into.id ? [{ code: 'mergeItself', field: 'into' }] : []
}

/** What a merge would do: how many published stories change their tag (at most a thousand are counted), and the newest of them. */
export async function previewMerge(actor: Actor, fromId: string): Promise<{ stories: number; newest: string[] }> {
  if (!can(actor, 'tag.merge') || !isId(fromId)) return { stories: 0, newest: [] }
  const rows = await database().revisionTag.findMany({
    where: { tagId: fromId, publishedSortAt: { not: null } },
    select: { revision: { select: { headline: true } } },
    orderBy: { publishedSortAt: 'desc' },
    take: 1_000,
  })
  return { stories: rows.length, newest: rows.slice(0, 5).map((row) => row.revision.headline) }
}

/**
 * Makes two tags one: stories, names and the address of the first go over to the second, in a few statements however many they are.
 * A story that carried both carries the second once.
 */
export async function mergeTags(
  actor: Actor,
  input: { from: string; into: string },
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'tag.merge')) return refuse('forbidden', { code: 'forbidden' })
  const { from, into } = input
  return transaction(async (tx, time) => {
    await tx.$queryRaw`select 1 from tag where id in (${from}::uuid, ${into}::uuid) order by id for update`
    const [old, kept] = await Promise.all([
      tx.tag.findUnique({ where: { id: from } }),
      tx.tag.findUnique({ where: { id: into } }),
    ])
    const reasons = whyNotMerge({ from: old, into: kept })
    if (reasons.length > 0 || !old || !kept) return refuse('invalid', ...reasons)
    await tx.$executeRaw`delete from revision_tag a using revision_tag b where a."tagId" = ${from}::uuid and b."tagId" = ${into}::uuid and a."revisionId" = b."revisionId"`
    await tx.$executeRaw`update revision_tag set "tagId" = ${into}::uuid where "tagId" = ${from}::uuid`
    await tx.$executeRaw`delete from tag_name a using tag_name b where a."tagId" = ${from}::uuid and b."tagId" = ${into}::uuid and a.folded = b.folded`
    await tx.$executeRaw`update tag_name set "tagId" = ${into}::uuid, alias = true where "tagId" = ${from}::uuid`
    await tx.tag.updateMany({ where: { mergedIntoId: from }, data: { mergedIntoId: into } })
    await tx.tag.update({ where: { id: from }, data: { mergedIntoId: into, mergedAt: time } })
    const address = `/tag/${old.slug}`
    const to = `/tag/${kept.slug}`
    await tx.redirect.upsert({
      where: { from: address },
      create: { from: address, to, createdAt: time },
      update: { to },
    })
    await tx.redirect.updateMany({ where: { to: address }, data: { to } })
    await recordAudit(tx, actor, time, {
      verb: 'tag.merge',
      thing: 'tag',
      thingId: into,
      label: kept.name,
      detail: { merged: old.name },
    })
    await recordChange(tx, [`tag:${from}`, `tag:${into}`, `path:${address}`])
    return done({ id: into })
  }, now)
}
