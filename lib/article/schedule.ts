import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import type { Tx } from '#lib/platform/db.ts'
import { enqueue } from '#lib/platform/jobs.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { nextState } from './article.ts'
import { changeArticle } from './change.ts'
import { type DeskArticle, loadArticle } from './desk-article.ts'
import { moveTo } from './move-to.ts'
import { planKey, printedUtc, type Work } from './plan.ts'
import { readProposal } from './proposal.ts'
import { type Publisher, whyNotAsDecided } from './publish.ts'
import type { Decided, ScheduleInput } from './publish-input.ts'
import { whatBlocks, whyNotPublish } from './why-not-publish.ts'

export type Planned = { id: string; version: number; at: Date }

const YEAR = 366 * 24 * 3_600_000

/**
 * Why a story cannot be planned for a time, or at all if none is given yet: the time has passed or lies too far, or what would stand in the
 * way of publishing it then.
 */
export function whyNotSchedule(
  actor: Actor,
  article: DeskArticle,
  now: Date,
  at?: Date,
  runAs: Decided['runAs'] = null,
): Reason[] {
  const possible = whyNotPlan(article, now, at)
  if (possible.length > 0) return possible
  // Without a time yet, an embargo is no reason: one plans for when it has ended.
  return at ? whyNotPublish(actor, article, at, runAs) : []
}

function whyNotPlan(article: DeskArticle, now: Date, at: Date | undefined): Reason[] {
  if (article.scheduledFor) return [{ code: 'alreadyPlanned', values: { at: article.scheduledFor.toISOString() } }]
  if (nextState('schedule', article.state) === null) return [{ code: 'nothingToPublish' }]
  if (at && at <= now) return [{ code: 'planPast', field: 'at' }]
  return at && at.getTime() - now.getTime() > YEAR ? [{ code: 'planTooFar', field: 'at' }] : []
}

/**
 * Plans the draft for a time: what was decided on the sheet is kept, and then it goes out as if its planner had pressed Publish. Until
 * then nothing can be written into it. Readers see nothing of the plan.
 */
export function scheduleArticle(actor: Actor, input: ScheduleInput, now?: Date): Promise<Outcome<Planned>> {
  const { id, seen, at: asked, ...decided } = input
  const at = new Date(asked)
  return changeArticle(
    actor,
    'article.schedule',
    id,
    seen,
    async (change) => {
      const { article } = change
      const reasons = whyNotSchedule(actor, article, change.now, at, input.runAs)
      if (reasons.length === 0) reasons.push(...whyNotAsDecided(article, decided))
      const stale = reasons.some((reason) => reason.code === 'proposalChanged')
      if (reasons.length > 0) return refuse(stale ? 'conflict' : 'invalid', ...reasons)
      return done(await plan(actor, change, at, decided))
    },
    now,
  )
}

/**
 * Why a rule may not publish a story by itself at a time: besides everything that stops a person, whatever needs one. A headline or a day
 * that is only proposed, an embargo even if it has ended, a story that was published before.
 */
export function whyNotByRule(article: DeskArticle, at: Date): Reason[] {
  const { working, firstPublishedAt } = article
  const proposed = readProposal(working.proposed)
  const needsPerson: [boolean, Reason][] = [
    [working.headline === '' && proposed.headline !== undefined, { code: 'onlyProposed', field: 'headline' }],
    [working.wireDate === null && proposed.wireDate !== undefined, { code: 'onlyProposed', field: 'wireDate' }],
    [working.embargoedUntil !== null, { code: 'embargoNeedsPerson', field: 'embargoedUntil' }],
    [firstPublishedAt !== null, { code: 'changeNeedsPerson' }],
  ]
  return [...whatBlocks(article, at, null), ...needsPerson.flatMap(([is, reason]) => (is ? [reason] : []))]
}

/** Plans a story in a rule's name, inside the transaction in which the rule did the rest. Readers are told that no person published it. */
export async function planByRule(
  tx: Tx,
  rule: { id: string; name: string },
  { articleId, at }: { articleId: string; at: Date },
  now: Date,
): Promise<Outcome<Planned>> {
  await tx.$queryRaw`select 1 from article where id = ${articleId}::uuid for update`
  const article = await loadArticle(tx, articleId)
  if (!article) return refuse('not-found', { code: 'notFound' })
  const reasons = [...whyNotPlan(article, now, at), ...whyNotByRule(article, at)]
  if (reasons.length > 0) return refuse('invalid', ...reasons)
  const decided = { accepts: { headline: null, wireDate: null }, runAs: null, change: null }
  return done(await plan({ name: rule.name, ruleId: rule.id }, { tx, now, article }, at, decided))
}

async function plan(by: Publisher, work: Work, at: Date, decided: Decided): Promise<Planned> {
  const { tx, now, article } = work
  await tx.revision.update({
    where: { id: article.working.id },
    data: { submittedAt: null, submittedById: null },
  })
  const moved = await moveTo({ id: by.id ?? article.savedById }, work, 'schedule', {
    scheduledFor: at,
    scheduledAt: now,
    scheduledById: by.id ?? null,
    scheduledByRuleId: by.ruleId ?? null,
    scheduledInput: decided,
  })
  await enqueue(tx, 'article.publishDue', {}, { key: planKey(article.id), runAt: at })
  await recordAudit(tx, by, now, {
    verb: 'article.schedule',
    thing: 'article',
    thingId: article.id,
    label: article.working.headline || (decided.accepts.headline ?? ''),
    detail: { planned: printedUtc(at) },
  })
  return { ...moved, at }
}
