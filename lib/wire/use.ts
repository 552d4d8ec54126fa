import { type Created, insertArticle, type NewStory } from '#lib/article/create.ts'
import type { Proposal } from '#lib/article/proposal.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { parseBody } from '#lib/body/parse.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import type { Tx } from '#lib/platform/db.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import type { Agency } from '#prisma/client/client.ts'
import { lockItem } from './lock.ts'
import { proposeSection } from './propose-section.ts'
import { readCopy } from './read-copy.ts'
import { storyOf } from './story-of.ts'

/** The story an item became. `started` is false where someone (`by`) had begun it before. */
export type Used = { itemId: string; articleId: string; started: boolean; by: string }
export type UsedSeveral = { used: Used[]; failed: { itemId: string; reasons: Reason[] }[] }

/** Why no story can be made of an item: its document, or the text, has more than a story may have. */
export function whyNotUse(copy: Pick<ParsedCopy, 'body'>, story: Pick<NewStory, 'body'>): Reason[] {
  const body = parseBody(copy.body ?? story.body)
  return body.ok ? [] : body.reasons
}

/**
 * *Use*: makes a draft of the item, as the actor's. One item becomes one story: whoever comes second, even at the same moment, is
 * led to the draft that exists.
 */
export function startStory(actor: Actor, input: { id: string }, now?: Date): Promise<Outcome<Used>> {
  return act(actor, 'wire.use', (tx, time) => start(tx, actor, time, input.id), now)
}

/** Uses several items, each in a transaction of its own: one that cannot be used does not hold up the others. */
export async function startStories(
  actor: Actor,
  input: { ids: readonly string[] },
  now?: Date,
): Promise<Outcome<UsedSeveral>> {
  const several: UsedSeveral = { used: [], failed: [] }
  for (const id of new Set(input.ids)) {
    const outcome = await startStory(actor, { id }, now)
    if (outcome.ok) several.used.push(outcome.value)
    else several.failed.push({ itemId: id, reasons: outcome.reasons })
  }
  return done(several)
}

async function start(tx: Tx, actor: Actor, now: Date, id: string): Promise<Outcome<Used>> {
  const item = await lockItem(tx, id)
  if (!item) return refuse('not-found', { code: 'notFound' })
  if (item.articleId !== null) {
    return done({ itemId: id, articleId: item.articleId, started: false, by: item.usedBy?.name ?? '' })
  }
  const copy = readCopy(item.parsed)
  if (copy === null) return refuse('invalid', { code: 'wireUnreadable' })
  const begun = await beginStory(tx, actor, now, item, copy)
  return begun.ok ? done({ itemId: id, articleId: begun.value.id, started: true, by: actor.name }) : begun
}

type Item = {
  id: string
  headline: string
  putBack: readonly number[]
  agencyId: string | null
  agency: Agency | null
  sectionId: string | null
  assignedToId: string | null
  ruleTagIds: readonly string[]
}

/** What a rule decides of the story that it makes, and who the log says made it; what a person makes, its copy decides. */
export type ByRule = { sectionId: string | null; tagIds: string[]; by: { name: string }; ruleId: string }

/**
 * The story that an item becomes, in another verb's transaction: a draft of the owner's. What rules said of copy that a person uses is
 * proposed; a rule that uses it itself decides.
 */
export async function beginStory(
  tx: Tx,
  owner: Actor,
  now: Date,
  item: Item,
  copy: ParsedCopy,
  rule?: ByRule,
): Promise<Outcome<Created>> {
  const story = storyOf({ copy, putBack: item.putBack, agency: item.agency })
  const reasons = whyNotUse(copy, story)
  if (reasons.length > 0) return refuse('invalid', ...reasons)
  const given = rule
    ? { ...story, sectionId: rule.sectionId, tagIds: rule.tagIds }
    : withTags(story, await tagsOf(tx, item.ruleTagIds))
  const section = rule?.sectionId ? null : await proposeSection(tx, copy, item.agencyId, item.sectionId)
  const by = rule?.by ?? owner
  const created = await insertArticle(tx, owner, now, withSection(given, section), by)
  if (item.assignedToId !== null)
    await tx.article.update({ where: { id: created.id }, data: { assignedToId: item.assignedToId } })
  await tx.wireItem.update({
    where: { id: item.id },
    data: {
      state: 'used',
      usedAt: now,
      usedById: owner.id,
      articleId: created.id,
      dismissedAt: null,
      dismissedById: null,
    },
  })
  await recordAudit(tx, by, now, {
    verb: 'wire.use',
    thing: 'wire',
    thingId: item.id,
    label: item.headline,
    detail: { articleId: created.id, ...(rule ? { rule: rule.by.name, ruleId: rule.ruleId } : {}) },
  })
  return done(created)
}

type OfferedTag = NonNullable<Proposal['tags']>[number]

async function tagsOf(tx: Tx, ids: readonly string[]): Promise<OfferedTag[]> {
  if (ids.length === 0) return []
  const rows = await tx.tag.findMany({
    where: { id: { in: [...ids] } },
    include: { mergedInto: true },
    orderBy: { name: 'asc' },
  })
  const tags = new Map(rows.map(({ mergedInto, ...tag }) => [(mergedInto ?? tag).id, mergedInto ?? tag]))
  return [...tags.values()].map(({ kind, name }) => ({ kind, name, words: [] }))
}

/** The tags that rules say come first among those that are offered. */
function withTags(story: NewStory, tags: OfferedTag[]): NewStory {
  if (tags.length === 0) return story
  const told = new Set(tags.map(({ kind, name }) => `${kind} ${name}`))
  const others = (story.proposed?.tags ?? []).filter(({ kind, name }) => !told.has(`${kind} ${name}`))
  return { ...story, proposed: { ...story.proposed, tags: [...tags, ...others] } }
}

function withSection(story: NewStory, section: Proposal['section'] | null): NewStory {
  return section ? { ...story, proposed: { ...story.proposed, section } } : story
}
