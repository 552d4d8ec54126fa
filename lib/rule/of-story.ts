import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { type Reason, reasonSchema } from '#lib/platform/outcome.ts'

/** The rule that made a story of copy, and why none published it by itself. */
export type StoryRule = { name: string; held: Reason[] }

/** Whether a rule made the story of an item: it does so in the moment the copy comes in. */
export function isUsedByRule(item: { ruleId: string | null; receivedAt: Date; usedAt: Date | null }): boolean {
  return item.ruleId !== null && item.usedAt?.getTime() === item.receivedAt.getTime()
}

/** By which rule a story was made, if it was no person; null otherwise. */
export async function findStoryRule(actor: Actor, articleId: string): Promise<StoryRule | null> {
  if (!can(actor, 'desk.read')) return null
  const item = await database().wireItem.findFirst({
    where: { articleId, ruleId: { not: null } },
    select: { ruleId: true, receivedAt: true, usedAt: true, rule: { select: { name: true } }, ruleHeld: true },
    orderBy: { receivedAt: 'asc' },
  })
  return item?.rule && isUsedByRule(item) ? { name: item.rule.name, held: readHeld(item.ruleHeld) } : null
}

/** Stored reasons; what an older version wrote and no longer fits is none. */
export function readHeld(stored: unknown): Reason[] {
  const parsed = reasonSchema.array().safeParse(stored)
  return parsed.success ? parsed.data : []
}
