import { changedTags } from '#lib/article/changed-tags.ts'
import { loadArticle } from '#lib/article/desk-article.ts'
import { freeSlug } from '#lib/article/slug.ts'
import { recordChange } from '#lib/change/record.ts'
import { type Tx, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { writeSearchEntry } from '#lib/search/write.ts'
import type { ArticleState, WithdrawKind } from '#prisma/client/enums.ts'
import type { ArticleUncheckedCreateInput } from '#prisma/client/models.ts'
import { person } from './person.ts'
import { type RevisionGiven, writeRevision } from './revision.ts'

const HOUR = 3_600_000

/** What a story in a test or a seed is made of; everything left out has a made-up value. */
export type ArticleGiven = RevisionGiven & {
  state?: ArticleState
  slug?: string
  /** When it was made, and, if it was ever published, first published. Default: an hour ago. */
  at?: Date
  updatedAt?: Date
  byId?: string
  /** What the desk changed since, over a published story: readers do not see it. */
  draft?: RevisionGiven
  translationOfId?: string
  withdrawKind?: WithdrawKind
  withdrawNotice?: string
  withdrawReason?: string
  replacedById?: string
  scheduledFor?: Date
}

export type MadeArticle = { id: string; slug: string | null; revisionId: string; draftId: string | null }

/**
 * A story written straight into the tables, in any state, as the verbs would leave it: lists, search, redirect and change row included,
 * so that a running server shows it at once. It asks nobody's permission and leaves no audit.
 */
export async function article(given: ArticleGiven = {}): Promise<MadeArticle> {
  const byId = given.byId ?? (await person()).id
  return transaction((tx, now) => write(tx, given, byId, now))
}

async function write(tx: Tx, given: ArticleGiven, byId: string, now: Date): Promise<MadeArticle> {
  const state = given.state ?? 'draft'
  const at = given.at ?? new Date(now.getTime() - HOUR)
  const id = newId()
  const isPublished = state === 'published'
  const wasPublished = isPublished || state === 'withdrawn'
  const headline = given.headline ?? `A story for a test ${id.slice(-6)}`
  const slug = given.slug ?? (wasPublished ? await freeSlug(tx, headline) : null)
  await tx.article.create({ data: { id, slug, state, ...standing(given, state, at, byId, now), createdById: byId } })
  const one = { articleId: id, byId, at, firstPublishedAt: at }
  const revisionState = isPublished ? 'published' : wasPublished ? 'superseded' : 'draft'
  const revisionId = await writeRevision(
    tx,
    { ...given, headline },
    { ...one, state: revisionState, submitted: state === 'submitted' },
  )
  const draftId = given.draft
    ? await writeRevision(
        tx,
        { ...given, ...given.draft },
        { ...one, state: 'draft', submitted: false, basedOnId: revisionId },
      )
    : null
  await tx.article.update({ where: { id }, data: { workingId: draftId ?? revisionId } })
  if (isPublished) await writeSearchEntry(tx, id)
  if (state === 'withdrawn' && slug) await leadAway(tx, given, slug, now)
  if (wasPublished) await announce(tx, id)
  return { id, slug, revisionId, draftId }
}

/** The columns that say where the story stands and who put it there. */
function standing(
  given: ArticleGiven,
  state: ArticleState,
  at: Date,
  byId: string,
  now: Date,
): Omit<ArticleUncheckedCreateInput, 'id' | 'createdById'> {
  const wasPublished = state === 'published' || state === 'withdrawn'
  return {
    createdAt: at,
    savedAt: at,
    savedById: byId,
    language: given.language ?? 'en',
    sectionId: given.sectionId ?? null,
    translationOfId: given.translationOfId ?? null,
    ...(wasPublished
      ? { firstPublishedAt: at, publishedAt: given.updatedAt ?? at, updatedAt: given.updatedAt ?? null }
      : {}),
    ...(state === 'scheduled' ? { scheduledFor: given.scheduledFor ?? new Date(now.getTime() + HOUR) } : {}),
    ...(state === 'spiked' ? { spikedAt: now, spikedById: byId, spikeReason: 'Not for us' } : {}),
    ...(state === 'withdrawn'
      ? {
          withdrawnAt: now,
          withdrawnById: byId,
          withdrawKind: given.withdrawKind ?? 'notice',
          withdrawNotice: given.withdrawNotice ?? 'This story was withdrawn.',
          withdrawReason: given.withdrawReason ?? 'A reason for the desk',
          replacedById: given.replacedById ?? null,
        }
      : {}),
  }
}

async function leadAway(tx: Tx, given: ArticleGiven, slug: string, now: Date): Promise<void> {
  const kind = given.withdrawKind ?? 'notice'
  if (kind === 'notice') return
  const replacement = given.replacedById ? await tx.article.findUnique({ where: { id: given.replacedById } }) : null
  const to = kind === 'replaced' && replacement?.slug ? `/news/${replacement.slug}` : null
  await tx.redirect.create({ data: { from: `/news/${slug}`, to, createdAt: now } })
}

async function announce(tx: Tx, id: string): Promise<void> {
  const made = await loadArticle(tx, id)
  if (made) await recordChange(tx, changedTags(made))
}
