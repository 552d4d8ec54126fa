import { recordAudit } from '#lib/audit/record.ts'
import { touchedFacts } from '#lib/body/sensitive.ts'
import { recordChange } from '#lib/change/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { writeSearchEntry } from '#lib/search/write.ts'
import { type Change, changeArticle } from './change.ts'
import { changedTags } from './changed-tags.ts'
import type { DeskArticle } from './desk-article.ts'
import { moveTo } from './move-to.ts'
import { readProposal } from './proposal.ts'
import type { PublishInput } from './publish-input.ts'
import { freeSlug } from './slug.ts'
import { takeDown } from './take-down.ts'
import { asksHowToRun, headlineToPublish, whyNotPublish, wireDateToPublish } from './why-not-publish.ts'
import { wireDateSpan } from './wire-date.ts'

export type Published = {
  id: string
  version: number
  number: number
  slug: string
  publishedAt: Date
  first: boolean
}

/**
 * Publishes the draft, for the first time or as a change of what readers see. Pressing Publish accepts the proposed headline and date
 * that stood on the sheet; if they are no longer the proposed ones, the answer is a conflict. Takes effect at once, as one immutable revision.
 */
export function publishArticle(actor: Actor, input: PublishInput, now?: Date): Promise<Outcome<Published>> {
  return changeArticle(
    actor,
    'article.publish',
    input.id,
    input.seen,
    async (change) => {
      const reasons = [
        ...whyNotPublish(actor, change.article, change.now, input.runAs),
        ...whyNotAccept(change.article, input),
        ...whyNotChange(change.article, input),
      ]
      const stale = reasons.some((reason) => reason.code === 'proposalChanged')
      if (reasons.length > 0) return refuse(stale ? 'conflict' : 'invalid', ...reasons)
      return done(await publish(actor, change, input))
    },
    now,
  )
}

function whyNotAccept(article: DeskArticle, input: PublishInput): Reason[] {
  const proposed = readProposal(article.working.proposed)
  const headline = article.working.headline === '' ? (proposed.headline?.value ?? null) : null
  const wireDate = article.working.wireDate === null ? (proposed.wireDate?.value ?? null) : null
  return headline === input.accepts.headline && wireDate === input.accepts.wireDate ? [] : [{ code: 'proposalChanged' }]
}

/** A change of a number, a name, a quote or the headline is asked about: minor, or a correction that readers are told. */
export function factsTouched(article: DeskArticle): string[] {
  if (!article.published) return []
  return touchedFacts(
    { headline: article.published.headline, text: article.published.text },
    { headline: headlineToPublish(article), text: article.working.text },
  )
}

function whyNotChange(article: DeskArticle, input: PublishInput): Reason[] {
  if (!article.published) return []
  if (input.change === null)
    return factsTouched(article).length > 0 ? [{ code: 'sayWhatChanged', field: 'change' }] : []
  return input.change.kind !== 'minor' && input.change.note === '' ? [{ code: 'noteRequired', field: 'note' }] : []
}

async function publish(actor: Actor, change: Change, input: PublishInput): Promise<Published> {
  const { tx, now, article } = change
  const draft = article.working
  const first = article.firstPublishedAt === null
  const firstPublishedAt = article.firstPublishedAt ?? now
  const wireDate = wireDateToPublish(article)
  const runAs = asksHowToRun(article, now) ? (input.runAs ?? draft.runAs) : draft.runAs
  const sortAt = runAs === 'archive' && wireDate ? (wireDateSpan(wireDate)?.from ?? firstPublishedAt) : firstPublishedAt
  const slug = article.slug ?? (await freeSlug(tx, headlineToPublish(article)))
  const last = await tx.revision.aggregate({ where: { articleId: article.id }, _max: { number: true } })

  const number = (last._max.number ?? 0) + 1

  await takeDown(change)
  await tx.revision.update({
    where: { id: draft.id },
    data: {
      state: 'published',
      number,
      ...acceptance(actor, change),
      runAs,
      sortAt,
      publishedAt: now,
      publishedById: actor.id,
      submittedAt: null,
      submittedById: null,
    },
  })
  await tx.revisionTag.updateMany({ where: { revisionId: draft.id }, data: { publishedSortAt: sortAt } })
  await tx.revisionContributor.updateMany({ where: { revisionId: draft.id }, data: { publishedSortAt: sortAt } })
  await writeSearchEntry(tx, article.id)
  if (input.change && input.change.kind !== 'minor') await writeCorrection(actor, change, input.change)
  const shown =
    article.published !== null && (input.change === null || input.change.kind === 'minor')
      ? article.updatedAt
      : first
        ? null
        : now
  const moved = await moveTo(actor, change, 'publish', {
    slug,
    firstPublishedAt,
    publishedAt: now,
    updatedAt: shown,
    ...(await upWithOriginal(change)),
  })
  await recordAudit(tx, actor, now, {
    verb: first ? 'article.publish' : 'article.publishChanges',
    thing: 'article',
    thingId: article.id,
    label: headlineToPublish(article),
    detail: {
      slug,
      accepted: { headline: input.accepts.headline, wireDate: input.accepts.wireDate },
      runAs,
      change: input.change,
    },
  })
  await recordChange(tx, changedTags(article))
  return { ...moved, number, slug, publishedAt: now, first }
}

/** Whoever publishes a translation stands for its being what the original says now. */
async function upWithOriginal({ tx, article }: Change): Promise<{ translatedFromNumber?: number }> {
  if (article.translationOfId === null) return {}
  const last = await tx.revision.aggregate({ where: { articleId: article.translationOfId }, _max: { number: true } })
  return { translatedFromNumber: last._max.number ?? 0 }
}

/** The proposed headline and date become the story's own, with who accepted them and when. */
function acceptance(actor: Actor, { now, article }: Change) {
  const draft = article.working
  const wireDate = wireDateToPublish(article)
  return {
    headline: headlineToPublish(article),
    ...(draft.headline === '' ? { headlineAcceptedAt: now, headlineAcceptedById: actor.id } : {}),
    ...(draft.wireDate === null && wireDate !== null
      ? { wireDate, wireDateBasis: 'inferred' as const, dateAcceptedAt: now, dateAcceptedById: actor.id }
      : {}),
  }
}

async function writeCorrection(
  actor: Actor,
  { tx, now, article }: Change,
  change: NonNullable<PublishInput['change']>,
): Promise<void> {
  if (change.kind === 'minor') return
  await tx.correction.create({
    data: {
      id: newId(now.getTime()),
      articleId: article.id,
      revisionId: article.working.id,
      kind: change.kind,
      note: change.note,
      createdAt: now,
      createdById: actor.id,
    },
  })
}
