import type { HabitKind } from '#lib/import/habit.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'

export type ListedHabit = { id: string; kind: HabitKind; pattern: string; taughtBy: string; taughtAt: Date }

/** What was taught of an agency's copy, the newest first. */
export async function listHabits(actor: Actor, agencyId: string): Promise<ListedHabit[]> {
  if (!can(actor, 'desk.read')) return []
  const rows = await database().habit.findMany({
    where: { agencyId },
    include: { taughtBy: { select: { name: true } } },
    orderBy: [{ taughtAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ id, kind, pattern, taughtBy, taughtAt }) => ({
    id,
    kind,
    pattern,
    taughtBy: taughtBy.name,
    taughtAt,
  }))
}
