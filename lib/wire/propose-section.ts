import type { Proposal } from '#lib/article/proposal.ts'
import type { Tx } from '#lib/platform/db.ts'
import { fold } from '#lib/search/fold.ts'

/** So many of the agency's newest stories are looked at. */
const LAST = 20
/** Of fewer stories nothing follows. */
const FEWEST = 3

/**
 * The section that copy would run in: the one of ours that it names itself, else the one that its channel has (`given`), else the one that
 * most of the agency's last stories ran in.
 * Null where neither says anything; a person decides then.
 */
export async function proposeSection(
  tx: Tx,
  copy: { section: string | null },
  agencyId: string | null,
  given: string | null = null,
): Promise<Proposal['section'] | null> {
  const named = fold(copy.section ?? '')
  const sections = await tx.section.findMany({ select: { id: true, name: true, slug: true } })
  const same = sections.find((one) => named !== '' && (fold(one.name) === named || one.slug === named))
  if (same) return { value: same.id, reasons: ['the copy names the section'] }
  if (given !== null) return { value: given, reasons: ['the channel it came through'] }
  const usual = agencyId === null ? null : await usualSection(tx, agencyId)
  return usual === null ? null : { value: usual, reasons: ['most of the agency’s last stories ran there'] }
}

async function usualSection(tx: Tx, agencyId: string): Promise<string | null> {
  const last = await tx.revision.findMany({
    where: { agencyId, state: 'published', sortAt: { not: null } },
    select: { sectionId: true },
    orderBy: [{ sortAt: 'desc' }, { id: 'desc' }],
    take: LAST,
  })
  const counts = new Map<string, number>()
  for (const { sectionId } of last) if (sectionId) counts.set(sectionId, (counts.get(sectionId) ?? 0) + 1)
  const [first] = [...counts].sort(([, one], [, other]) => other - one)
  return last.length >= FEWEST && first && first[1] * 2 > last.length ? first[0] : null
}
