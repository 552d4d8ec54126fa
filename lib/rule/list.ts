import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import type { Prisma } from '#prisma/client/client.ts'

const named = {
  agency: { select: { name: true } },
  channel: { select: { name: true } },
  section: { select: { name: true } },
  assignTo: { select: { name: true } },
  createdBy: { select: { name: true } },
  tags: { select: { tag: { select: { id: true, name: true, kind: true } } }, orderBy: { tag: { name: 'asc' } } },
} as const satisfies Prisma.RuleInclude

type Row = Prisma.RuleGetPayload<{ include: typeof named }>

/** A rule with the names of what it points to. */
export type NamedRule = Omit<Row, 'tags'> & { tags: Row['tags'][number]['tag'][] }

/** So many rules are shown; a newsroom has a handful. */
const MOST = 200

/** The rules in the order in which they are tried, for those who may change them. */
export async function listRules(actor: Actor): Promise<NamedRule[]> {
  if (!can(actor, 'rule.change')) return []
  const rows = await database().rule.findMany({
    include: named,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  return rows.map(withTags)
}

/** One rule, and how many stories it published itself; null if there is none. */
export async function findRule(actor: Actor, id: string): Promise<(NamedRule & { published: number }) | null> {
  if (!can(actor, 'rule.change') || !isId(id)) return null
  const row = await database().rule.findUnique({
    where: { id },
    include: { ...named, _count: { select: { revisions: true } } },
  })
  if (!row) return null
  const { _count, ...rule } = row
  return { ...withTags(rule), published: _count.revisions }
}

function withTags({ tags, ...rule }: Row): NamedRule {
  return { ...rule, tags: tags.map((one) => one.tag) }
}
