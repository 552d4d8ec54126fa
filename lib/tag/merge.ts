import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database, type Tx } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'

type End = { id: string; name: string; slug: string; mergedIntoId: string | null } | null

/** Stories that a merge would change are counted to this number and no further. */
export const MOST_MERGED_COUNTED = 10_000

/** Why one tag cannot be merged into another. */
export function whyNotMerge(from: End, into: End): Reason[] {
  if (!from || !into || from.mergedIntoId || into.mergedIntoId) return [{ code: 'notFound' }]
  return from.id === into.id ? [{ code: 'mergeItself', field: 'into' }] : []
}

/** What a merge would do: how many published stories change their tag (at most `MOST_MERGED_COUNTED`), and the newest five of them. */
export async function previewMerge(actor: Actor, fromId: string): Promise<{ stories: number; newest: string[] }> {
  if (!can(actor, 'tag.merge') || !isId(fromId)) return { stories: 0, newest: [] }
  const counted = await database().$queryRaw<{ stories: number }[]>`
    select count(*)::int as stories from (
      select 1 from revision_tag where "tagId" = ${fromId}::uuid and "publishedSortAt" is not null limit ${MOST_MERGED_COUNTED}
    ) counted`
  const newest = await database().revisionTag.findMany({
    where: { tagId: fromId, publishedSortAt: { not: null } },
    select: { revision: { select: { headline: true } } },
    orderBy: { publishedSortAt: 'desc' },
    take: 5,
  })
  return { stories: counted[0]?.stories ?? 0, newest: newest.map((row) => row.revision.headline) }
}

/**
 * Makes two tags one: stories, names and the addresses of the first go over to the second, in a few statements however many they are.
 * A story that carried both carries the second once.
 */
export async function mergeTags(
  actor: Actor,
  input: { from: string; into: string },
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'tag.merge',
    async (tx, time) => {
      await tx.$queryRaw`select 1 from tag where id in (${input.from}::uuid, ${input.into}::uuid) order by id for update`
      const from = await tx.tag.findUnique({ where: { id: input.from } })
      const into = await tx.tag.findUnique({ where: { id: input.into } })
      const reasons = whyNotMerge(from, into)
      if (reasons.length > 0 || !from || !into) return refuse('invalid', ...reasons)
      await moveStories(tx, from.id, into.id)
      await moveNames(tx, from.id, into.id)
      await moveRules(tx, from.id, into.id)
      await tx.tag.updateMany({ where: { mergedIntoId: from.id }, data: { mergedIntoId: into.id } })
      await tx.tag.update({ where: { id: from.id }, data: { mergedIntoId: into.id, mergedAt: time } })
      const moved = await moveAddresses(tx, `/tag/${from.slug}`, `/tag/${into.slug}`, time)
      const entry = { thing: 'tag', thingId: into.id, label: into.name, detail: { merged: from.name } } as const
      await recordAudit(tx, actor, time, { verb: 'tag.merge', ...entry })
      await recordChange(tx, [`tag:${from.id}`, `tag:${into.id}`, ...moved.map((path) => `path:${path}`)])
      return done({ id: into.id })
    },
    now,
  )
}

async function moveStories(tx: Tx, from: string, into: string): Promise<void> {
  await tx.$executeRaw`delete from revision_tag a using revision_tag b
    where a."tagId" = ${from}::uuid and b."tagId" = ${into}::uuid and a."revisionId" = b."revisionId"`
  await tx.$executeRaw`update revision_tag set "tagId" = ${into}::uuid where "tagId" = ${from}::uuid`
}

async function moveRules(tx: Tx, from: string, into: string): Promise<void> {
  await tx.$executeRaw`delete from rule_tag a using rule_tag b
    where a."tagId" = ${from}::uuid and b."tagId" = ${into}::uuid and a."ruleId" = b."ruleId"`
  await tx.ruleTag.updateMany({ where: { tagId: from }, data: { tagId: into } })
}

async function moveNames(tx: Tx, from: string, into: string): Promise<void> {
  await tx.$executeRaw`delete from tag_name a using tag_name b
    where a."tagId" = ${from}::uuid and b."tagId" = ${into}::uuid and a.folded = b.folded`
  await tx.$executeRaw`update tag_name set "tagId" = ${into}::uuid, alias = true where "tagId" = ${from}::uuid`
}

/** A tag's page and its feeds lead to those of the other; so do addresses that led to them before. Gives the paths that moved. */
async function moveAddresses(tx: Tx, from: string, to: string, time: Date): Promise<string[]> {
  const ends = ['', '/feed.xml', '/atom.xml', '/feed.json']
  for (const end of ends) {
    const data = { to: `${to}${end}` }
    await tx.redirect.updateMany({ where: { to: `${from}${end}` }, data })
    await tx.redirect.upsert({
      where: { from: `${from}${end}` },
      create: { from: `${from}${end}`, createdAt: time, ...data },
      update: data,
    })
  }
  return ends.map((end) => `${from}${end}`)
}
