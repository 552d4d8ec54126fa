import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { type Reason, reasonSchema } from '#lib/platform/outcome.ts'

/** The rule that made a story of copy, and why none published it by itself. */
export type StoryRule = { name: string; held: Reason[] }

/** By which rule a story was made, if it was no person; null otherwise. */
export async function findStoryRule(actor: Actor, articleId: string): Promise<StoryRule | null> {
  if (!can(actor, 'desk.read')) return null
  const item = await database().wireItem.findFirst({
    where: { articleId, rule: { use: true } },
    select: { rule: { select: { name: true } }, ruleHeld: true },
  })
  return item?.rule ? { name: item.rule.name, held: readHeld(item.ruleHeld) } : null
}

/** Stored reasons; what an older version wrote and no longer fits is none. */
export function readHeld(stored: unknown): Reason[] {
  const parsed = reasonSchema.array().safeParse(stored)
  return parsed.success ? parsed.data : []
}
