import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { after } from '#lib/platform/page.ts'
import type { WireFilter } from './filter.ts'
import { whereOf } from './list.ts'

/** The items above and below this one in the list that the filter makes, or null at its ends. The item itself need not stand there any more. */
export async function findNeighbours(
  actor: Actor,
  item: { id: string; receivedAt: Date },
  filter: WireFilter,
): Promise<{ above: string | null; below: string | null }> {
  if (!can(actor, 'desk.read')) return { above: null, below: null }
  const { id, receivedAt } = item
  const isAbove = {
    AND: [{ receivedAt: { gte: receivedAt } }, { OR: [{ receivedAt: { gt: receivedAt } }, { id: { gt: id } }] }],
  }
  const [above, below] = await Promise.all([
    database().wireItem.findFirst({
      where: { AND: [whereOf(filter), isAbove] },
      select: { id: true },
      orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    }),
    database().wireItem.findFirst({
      where: { AND: [whereOf(filter), after('receivedAt', { at: receivedAt, id })] },
      select: { id: true },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    }),
  ])
  return { above: above?.id ?? null, below: below?.id ?? null }
}
