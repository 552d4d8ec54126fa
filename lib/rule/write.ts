import type { Tx } from '#lib/platform/db.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { RuleInput } from './input.ts'

/** One change of the rules at a time: their order is one thing. */
export async function lockRules(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('wire rules'))`
}

/** Why a rule cannot be so: what it names is no longer there. */
export async function whyNotRule(tx: Tx, rule: RuleInput): Promise<Reason[]> {
  const { agencyId, channelId, sectionId, assignToId } = rule
  const [agency, channel, section, person] = await Promise.all([
    agencyId === null || tx.agency.findUnique({ where: { id: agencyId }, select: { id: true } }),
    channelId === null || tx.channel.findUnique({ where: { id: channelId }, select: { id: true } }),
    sectionId === null || tx.section.findUnique({ where: { id: sectionId }, select: { id: true } }),
    assignToId === null || tx.person.findUnique({ where: { id: assignToId, suspendedAt: null }, select: { id: true } }),
  ])
  const found = { agencyId: agency, channelId: channel, sectionId: section, assignToId: person }
  return Object.entries(found).flatMap(([field, one]) => (one ? [] : [{ code: 'notFound', field }]))
}

/** The columns of a rule that its form decides. */
export function ruleColumns({ tagIds: _tags, ...columns }: RuleInput) {
  return columns
}

/** Replaces a rule's tags; one that was merged meanwhile is the one it was merged into, one that is gone is passed over. */
export async function writeRuleTags(tx: Tx, ruleId: string, tagIds: readonly string[]): Promise<void> {
  const tags = await tx.tag.findMany({ where: { id: { in: [...tagIds] } }, select: { id: true, mergedIntoId: true } })
  const wanted = new Set(tags.map((tag) => tag.mergedIntoId ?? tag.id))
  await tx.ruleTag.deleteMany({ where: { ruleId } })
  await tx.ruleTag.createMany({ data: [...wanted].map((tagId) => ({ ruleId, tagId })) })
}
