import { planByRule } from '#lib/article/schedule.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { type Actor, spokenLanguage } from '#lib/person/actor.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { beginStory } from '#lib/wire/use.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { enabledRules } from './enabled.ts'
import { type Decision, decide, type Standing, seenOf, whyNotPublishBy, whyNotUseBy } from './rule.ts'

const looked = {
  agency: true,
  relatedTo: { select: { articleId: true } },
} as const satisfies Prisma.WireItemInclude

/** A plan is always for later. */
const AT_ONCE = 1_000

type Item = Prisma.WireItemGetPayload<{ include: typeof looked; omit: { parsed: true; sketch: true } }>
type Decided = { item: Item; copy: ParsedCopy; decision: Decision }

/**
 * What the rules do with copy that has just come in, in the transaction that wrote it: a few statements for a whole batch, and those that
 * make a story for each that a rule uses. Nobody's permission is asked: an admin switched the rules on.
 */
export async function applyRules(tx: Tx, now: Date, fresh: readonly { id: string; copy: ParsedCopy }[]): Promise<void> {
  const rules = fresh.length === 0 ? [] : await enabledRules(tx)
  if (rules.length === 0) return
  const copies = new Map(fresh.map(({ id, copy }) => [id, copy]))
  const items = await tx.wireItem.findMany({
    where: { id: { in: [...copies.keys()] } },
    include: looked,
    omit: { parsed: true, sketch: true },
    orderBy: { id: 'asc' },
  })
  const decided = items.flatMap((item): Decided[] => {
    const copy = copies.get(item.id)
    const decision = copy ? decide(rules, seenOf(copy, item)) : null
    return copy && decision ? [{ item, copy, decision }] : []
  })
  const outcomes = new Map(decided.map((one) => [one.item.id, outcomeOf(one, now)]))
  await writeDecisions(tx, decided, outcomes)
  await beginDecided(tx, now, decided, outcomes)
}

/** Whether a rule uses an item, and why none publishes it though one would. */
type RuleOutcome = { use: boolean; publishAt: Date | null; held: Reason[] }

function outcomeOf({ item, copy, decision }: Decided, now: Date): RuleOutcome {
  const standing = standingOf(item, decision.sectionId)
  const unused = decision.use ? whyNotUseBy(standing) : []
  const use = decision.use !== null && unused.length === 0
  if (!use || decision.publish?.publishAfterMinutes == null) return { use, publishAt: null, held: unused }
  const at = new Date(now.getTime() + Math.max(AT_ONCE, decision.publish.publishAfterMinutes * 60_000))
  const held = whyNotPublishBy(copy, standing, at)
  return { use, publishAt: held.length > 0 ? null : at, held }
}

/** How an item stands to what is here, in the section that a rule gives it or that it has already. */
export function standingOf(
  item: Pick<Item, 'relation' | 'relatedTo' | 'relatedStoryId' | 'agencyId' | 'agency' | 'sectionId'>,
  sectionId: string | null,
): Standing {
  return {
    relation: item.relation,
    hasStory: item.relatedStoryId !== null || item.relatedTo?.articleId != null,
    agencyId: item.agencyId,
    mayUntil: item.agency?.mayUntil ?? null,
    sectionId: sectionId ?? item.sectionId,
  }
}

async function writeDecisions(tx: Tx, decided: Decided[], outcomes: Map<string, RuleOutcome>): Promise<void> {
  const rows = decided.map(({ item, decision }) => {
    const held = outcomes.get(item.id)?.held ?? []
    return {
      id: item.id,
      ruleId: (decision.use ?? decision.first).id,
      sectionId: decision.sectionId,
      assignedToId: decision.assignToId,
      ruleTagIds: decision.tagIds,
      ruleHeld: held.length > 0 ? held : null,
    }
  })
  if (rows.length === 0) return
  await tx.$executeRaw`
    update wire_item set "ruleId" = given."ruleId", "sectionId" = coalesce(given."sectionId", wire_item."sectionId"),
      "assignedToId" = given."assignedToId", "ruleHeld" = given."ruleHeld",
      "ruleTagIds" = array(select jsonb_array_elements_text(given."ruleTagIds")::uuid)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given(id uuid, "ruleId" uuid, "sectionId" uuid, "assignedToId" uuid, "ruleTagIds" jsonb, "ruleHeld" jsonb)
    where wire_item.id = given.id`
}

/** The stories that rules make: theirs whom the copy is for, else the admin's who wrote the rule. */
async function beginDecided(tx: Tx, now: Date, decided: Decided[], outcomes: Map<string, RuleOutcome>): Promise<void> {
  const used = decided.filter(({ item }) => outcomes.get(item.id)?.use)
  const owners = await ownersOf(tx, used)
  for (const { item, copy, decision } of used) {
    const { use, publish } = decision
    const owner = use ? (owners.get(decision.assignToId ?? '') ?? owners.get(use.createdById)) : undefined
    if (!use || !owner) continue
    const sectionId = decision.sectionId ?? item.sectionId
    const story = { sectionId, tagIds: decision.tagIds, by: { name: use.name }, ruleId: use.id }
    const begun = await beginStory(tx, owner, now, { ...item, assignedToId: decision.assignToId }, copy, story)
    const at = outcomes.get(item.id)?.publishAt ?? null
    const planned =
      begun.ok && publish && at ? await planByRule(tx, publish, { articleId: begun.value.id, at }, now) : begun
    const reasons = planned.ok ? [] : planned.reasons
    if (reasons.length > 0) await tx.wireItem.update({ where: { id: item.id }, data: { ruleHeld: reasons } })
  }
}

async function ownersOf(tx: Tx, used: Decided[]): Promise<Map<string, Actor>> {
  const ids = used
    .flatMap(({ decision }) => [decision.assignToId, decision.use?.createdById])
    .filter((id) => id != null)
  if (ids.length === 0) return new Map()
  const people = await tx.person.findMany({ where: { id: { in: ids } } })
  return new Map(
    people.map(({ id, name, role, language }) => [id, { id, name, role, language: spokenLanguage(language) }]),
  )
}
