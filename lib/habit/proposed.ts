import type { Tx } from '#lib/platform/db.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import type { HabitInput } from './input.ts'
import { patternOf, whyNotPattern } from './pattern.ts'

/** An agency has so many habits of a kind at most: with more, nobody knows what reads its copy. */
const MOST = 12

export type ProposedHabit = { agency: { id: string; name: string }; pattern: string }

/** The habit that words of an item show, or why they are none; `habitKnown` where it was taught before. */
export async function proposedHabit(tx: Tx, { id, kind, text }: HabitInput): Promise<Outcome<ProposedHabit>> {
  const item = await tx.wireItem.findUnique({ where: { id }, select: { agency: true } })
  if (!item) return refuse('not-found', { code: 'notFound' })
  const { agency } = item
  if (!agency) return refuse('invalid', { code: 'habitNoAgency' })
  const pattern = patternOf(kind, text, [agency.name, ...agency.aliases])
  const reasons = whyNotPattern(pattern)
  if (reasons.length > 0) return refuse('invalid', ...reasons)
  const taught = await tx.habit.findMany({ where: { agencyId: agency.id, kind }, select: { pattern: true } })
  if (taught.some((one) => one.pattern === pattern)) return refuse('conflict', { code: 'habitKnown', field: 'text' })
  if (taught.length >= MOST) return refuse('invalid', { code: 'habitMany', values: { limit: MOST } })
  return done({ agency: { id: agency.id, name: agency.name }, pattern })
}
