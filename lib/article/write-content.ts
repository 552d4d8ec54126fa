import type { Body } from '#lib/body/body.ts'
import { mediaIn } from '#lib/body/media.ts'
import { bodyText } from '#lib/body/text.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { ContentInput } from './content.ts'
import { precisionOf } from './wire-date.ts'

export type Content = Omit<ContentInput, 'body'> & { body: Body }

/** The columns of a revision that say what the story says. */
export function contentColumns(content: Content) {
  const { tagIds: _tags, contributorIds: _contributors, body, embargoedUntil, wireDate, ...fields } = content
  return {
    ...fields,
    embargoedUntil: embargoedUntil === null ? null : new Date(embargoedUntil),
    wireDate,
    wireDatePrecision: wireDate === null ? null : precisionOf(wireDate),
    body: body satisfies Prisma.InputJsonObject,
    text: bodyText(body),
  } satisfies Partial<Prisma.RevisionUncheckedCreateInput>
}

/** Replaces a draft's tags, contributors and pictures by those of the content. Ids that do not exist (any more) are passed over. */
export async function writeLinks(tx: Tx, revisionId: string, content: Content): Promise<void> {
  await writeTags(tx, revisionId, content.tagIds)
  await writeContributors(tx, revisionId, content.contributorIds)
  const mediaIds = new Set([...mediaIn(content.body), ...(content.leadMediaId ? [content.leadMediaId] : [])])
  await tx.revisionMedia.deleteMany({ where: { revisionId, mediaId: { notIn: [...mediaIds] } } })
  const known = await tx.media.findMany({ where: { id: { in: [...mediaIds] } }, select: { id: true } })
  await tx.revisionMedia.createMany({
    data: known.map((one) => ({ revisionId, mediaId: one.id })),
    skipDuplicates: true,
  })
}

/** A tag that was merged meanwhile is written as the one it was merged into. */
async function writeTags(tx: Tx, revisionId: string, tagIds: readonly string[]): Promise<void> {
  const tags = await tx.tag.findMany({ where: { id: { in: [...tagIds] } }, select: { id: true, mergedIntoId: true } })
  const alive = new Map(tags.map((tag) => [tag.id, tag.mergedIntoId ?? tag.id]))
  const wanted = [...new Set(tagIds.map((tagId) => alive.get(tagId)).filter((tagId) => tagId !== undefined))]
  await tx.revisionTag.deleteMany({ where: { revisionId } })
  await tx.revisionTag.createMany({ data: wanted.map((tagId, position) => ({ revisionId, tagId, position })) })
}

async function writeContributors(tx: Tx, revisionId: string, personIds: readonly string[]): Promise<void> {
  const people = await tx.person.findMany({ where: { id: { in: [...personIds] } }, select: { id: true } })
  const known = new Set(people.map((person) => person.id))
  const wanted = [...new Set(personIds)].filter((personId) => known.has(personId))
  await tx.revisionContributor.deleteMany({ where: { revisionId } })
  await tx.revisionContributor.createMany({
    data: wanted.map((personId, position) => ({ revisionId, personId, position })),
  })
}
