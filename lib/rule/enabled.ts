import type { Tx } from '#lib/platform/db.ts'
import type { Rule } from './rule.ts'

/** The rules that an admin switched on, in their order. None assigns copy to someone who is suspended meanwhile. */
export async function enabledRules(tx: Tx): Promise<Rule[]> {
  const rows = await tx.rule.findMany({
    where: { enabledAt: { not: null } },
    include: { tags: { select: { tagId: true } }, assignTo: { select: { suspendedAt: true } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ tags, assignTo, ...rule }) => ({
    ...rule,
    assignToId: assignTo?.suspendedAt ? null : rule.assignToId,
    tagIds: tags.map((one) => one.tagId),
  }))
}
