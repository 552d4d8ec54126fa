import { recordAudit } from '#lib/audit/record.ts'
import { touchedFacts } from '#lib/body/sensitive.ts'
import { recordChange } from '#lib/change/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { newId } from '#lib/platform/ids.ts'
import { unqueue } from '#lib/platform/jobs.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { writeSearchEntry } from '#lib/search/write.ts'
import { changeArticle } from './change.ts'
import { changedTags } from './changed-tags.ts'
import type { DeskArticle } from './desk-article.ts'
import { moveTo } from './move-to.ts'
import { leadFromOldAddresses } from './old-addresses.ts'
import { planKey, printedUtc, type Work } from './plan.ts'
import { readProposal } from './proposal.ts'
import type { Decided, PublishInput } from './publish-input.ts'
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
      const { article } = change
      const reasons = [...whyNotPublish(actor, article, change.now, input.runAs), ...whyNotAsDecided(article, input)]
      const stale = reasons.some((reason) => reason.code === 'proposalChanged')
      if (reasons.length > 0) return refuse(stale ? 'conflict' : 'invalid', ...reasons)
      return done(await publish(actor, change, input))
    },
    now,
  )
}

/** Why what was decided on the sheet no longer fits the story, or is not all that it asks. */
export function whyNotAsDecided(article: DeskArticle, decided: Decided): Reason[] {
  return [...whyNotAccept(article, decided), ...whyNotChange(article, decided)]
}

function whyNotAccept(article: DeskArticle, input: Decided): Reason[] {
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

function whyNotChange(article: DeskArticle, input: Decided): Reason[] {
  if (!article.published) return []
  if (input.change === null)
    return factsTouched(article).length > 0 ? [{ code: 'sayWhatChanged', field: 'change' }] : []
  return input.change.kind !== 'minor' && input.change.note === '' ? [{ code: 'noteRequired', field: 'note' }] : []
}

/** In whose name a story goes out: a person's, or a rule's, which is nobody. */
export type Publisher = { id?: string; name: string; address?: string; ruleId?: string }

/** The plan a story went out by: for when it was, and why it ran late if it did. */
export type Plan = { for: Date; lateBecause: 'down' | 'busy' | null }

/** Publishes what stands in the draft. The caller has asked whether it may. */
export async function publish(
  by: Publisher,
  change: Work,
  input: Decided,
  plan: Plan | null = null,
): Promise<Published> {
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
      ...acceptance(by, change),
      runAs,
      sortAt,
      publishedAt: now,
      publishedById: by.id ?? null,
      publishedByRuleId: by.ruleId ?? null,
      plannedFor: plan?.for ?? null,
      lateBecause: plan?.lateBecause ?? null,
      submittedAt: null,
      submittedById: null,
    },
  })
  await tx.revisionTag.updateMany({ where: { revisionId: draft.id }, data: { publishedSortAt: sortAt } })
  await tx.revisionContributor.updateMany({ where: { revisionId: draft.id }, data: { publishedSortAt: sortAt } })
  await writeSearchEntry(tx, article.id)
  if (input.change && input.change.kind !== 'minor') await writeCorrection(by, change, input.change)
  const shown =
    article.published !== null && (input.change === null || input.change.kind === 'minor')
      ? article.updatedAt
      : first
        ? null
        : now
  if (first) await leadFromOldAddresses(tx, article.id, slug, now)
  if (article.scheduledFor) await unqueue(tx, planKey(article.id))
  const moved = await moveTo({ id: by.id ?? article.savedById }, change, 'publish', {
    slug,
    firstPublishedAt,
    publishedAt: now,
    updatedAt: shown,
    ...(await upWithOriginal(change)),
  })
  await recordAudit(tx, by, now, {
    verb: first ? 'article.publish' : 'article.publishChanges',
    thing: 'article',
    thingId: article.id,
    label: headlineToPublish(article),
    detail: {
      slug,
      accepted: { headline: input.accepts.headline, wireDate: input.accepts.wireDate },
      runAs,
      change: input.change,
      ...(plan ? { planned: printedUtc(plan.for) } : {}),
    },
  })
  await recordChange(tx, changedTags(article))
  return { ...moved, number, slug, publishedAt: now, first }
}

/** Whoever publishes a translation stands for its being what the original says now. */
async function upWithOriginal({ tx, article }: Work): Promise<{ translatedFromNumber?: number }> {
  if (article.translationOfId === null) return {}
  const last = await tx.revision.aggregate({ where: { articleId: article.translationOfId }, _max: { number: true } })
  return { translatedFromNumber: last._max.number ?? 0 }
}

/** The proposed headline and date become the story's own, with who accepted them and when. */
function acceptance(by: Publisher, { now, article }: Work) {
  const draft = article.working
  const wireDate = wireDateToPublish(article)
  return {
    headline: headlineToPublish(article),
    ...(draft.headline === '' ? { headlineAcceptedAt: now, headlineAcceptedById: by.id ?? null } : {}),
    ...(draft.wireDate === null && wireDate !== null
      ? { wireDate, wireDateBasis: 'inferred' as const, dateAcceptedAt: now, dateAcceptedById: by.id ?? null }
      : {}),
  }
}

async function writeCorrection(
  by: Publisher,
  { tx, now, article }: Work,
  change: NonNullable<Decided['change']>,
): Promise<void> {
  if (change.kind === 'minor' || by.id === undefined) return
  await tx.correction.create({
    data: {
      id: newId(now.getTime()),
      articleId: article.id,
      revisionId: article.working.id,
      kind: change.kind,
      note: change.note,
      createdAt: now,
      createdById: by.id,
    },
  })
}
