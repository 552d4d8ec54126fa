import { findMentions } from '#lib/import/content/mentions.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { nextState } from './article.ts'
import { type DeskArticle, hasDraft } from './desk-article.ts'
import { readProposal } from './proposal.ts'
import { isOld } from './wire-date.ts'

/** The headline a publish would print: what a person wrote, else what is proposed. */
export function headlineToPublish(article: DeskArticle): string {
  return article.working.headline || (readProposal(article.working.proposed).headline?.value ?? '')
}

/** The supplier's date a publish would keep: what stands in the story, else what is proposed. */
export function wireDateToPublish(article: DeskArticle): string | null {
  return article.working.wireDate ?? readProposal(article.working.proposed).wireDate?.value ?? null
}

/** Whether the desk must say how the text runs: its date is more than seven days old, or the proposals disagree. */
export function asksHowToRun(article: DeskArticle, now: Date): boolean {
  if (article.firstPublishedAt !== null) return false
  const proposed = readProposal(article.working.proposed).wireDate
  if (article.working.wireDate === null && proposed?.disagree) return true
  const date = wireDateToPublish(article)
  return date !== null && isOld(date, now)
}

/**
 * Why a story cannot be published now, each with the field that mends it. Nothing else blocks; the rest warns.
 * `runAs` is the answer given on the sheet, if any.
 */
export function whyNotPublish(
  actor: Actor,
  article: DeskArticle,
  now: Date,
  runAs: 'new' | 'archive' | null = null,
): Reason[] {
  if (!can(actor, 'article.publish', { createdById: article.createdById, contributorIds: article.contributorIds })) {
    return [{ code: 'forbidden' }]
  }
  return whatBlocks(article, now, runAs)
}

/** The same without asking who: what a plan asks again when its time has come. */
export function whatBlocks(article: DeskArticle, now: Date, runAs: 'new' | 'archive' | null): Reason[] {
  if (nextState('publish', article.state) === null || !hasDraft(article)) return [{ code: 'nothingToPublish' }]
  const story = article.working
  const reasons: Reason[] = []
  if (headlineToPublish(article) === '') reasons.push({ code: 'noHeadline', field: 'headline' })
  if (story.text.trim() === '') reasons.push({ code: 'noText', field: 'body' })
  if (story.sectionId === null) reasons.push({ code: 'noSection', field: 'sectionId' })
  if (story.byline === '' && story.agencyId === null && story.contributors.length === 0)
    reasons.push({ code: 'noByline', field: 'byline' })
  if (asksHowToRun(article, now) && (runAs ?? story.runAs) === null) reasons.push({ code: 'howToRun', field: 'runAs' })
  if (story.leadMediaId !== null && story.leadCredit === '') reasons.push({ code: 'noCredit', field: 'leadCredit' })
  if (picturesWithoutCredit(story.body)) reasons.push({ code: 'noCreditInText', field: 'body' })
  if (story.embargoedUntil !== null && story.embargoedUntil > now) {
    reasons.push({ code: 'embargo', field: 'embargoedUntil', values: { until: story.embargoedUntil.toISOString() } })
  }
  const { agency } = story
  // What readers have already can still be corrected.
  if (article.published === null && agency?.mayUntil && agency.mayUntil <= now) {
    const values = { agency: agency.name, until: agency.mayUntil.toISOString() }
    reasons.push({ code: 'rightsEnded', field: 'agencyId', values })
  }
  if (story.notForPublication) reasons.push({ code: 'notForPublication', field: 'notForPublication' })
  return reasons
}

function picturesWithoutCredit(body: unknown): boolean {
  const blocks =
    typeof body === 'object' && body !== null && 'content' in body && Array.isArray(body.content) ? body.content : []
  return blocks.some((block) => block?.type === 'image' && !block.attrs?.credit)
}

/** What an editor should look at before publishing; nothing here blocks. */
export function whatToCheck(article: DeskArticle, now: Date): Reason[] {
  const story = article.working
  const checks: Reason[] = []
  if (story.standfirst === '') checks.push({ code: 'noStandfirst', field: 'standfirst' })
  if (story.tags.length === 0) checks.push({ code: 'noTags', field: 'tags' })
  if (story.leadMediaId !== null && story.leadAlt === '') checks.push({ code: 'noAlt', field: 'leadAlt' })
  if (story.agencyId !== null && story.accordingTo === '') checks.push({ code: 'noAccordingTo', field: 'accordingTo' })
  const days = asksHowToRun(article, now) ? daysWithoutYear(story.text) : []
  if (days.length > 0) checks.push({ code: 'yearMissing', field: 'body', values: { days: days.join(', ') } })
  if (headlineToPublish(article).length > 110) checks.push({ code: 'longHeadline', field: 'headline' })
  return checks
}

/** The days of a text that readers of an old story would take for this year's, as they stand there; at most a few. */
function daysWithoutYear(text: string): string[] {
  const days = findMentions(text).filter((mention) => mention.year === null)
  return [...new Set(days.map((mention) => mention.text))].slice(0, 4)
}
