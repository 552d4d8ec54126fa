import { typed } from '#lib/article/content.ts'
import type { Tx } from '#lib/platform/db.ts'
import { fold } from '#lib/search/fold.ts'

/** A section's name as readers see it in the navigation. */
export const sectionName = typed(60)
  .transform((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  .refine((text) => fold(text) !== '', 'required')

const SECTIONS_LOCK = 7_201_907

/** Whoever changes the list of sections waits here for the others: names stay different, and places too. */
export async function lockSections(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${SECTIONS_LOCK}::bigint)`
}

/** Whether a section other than this one already goes by the name, in any spelling that folds alike. */
export async function isNameTaken(tx: Tx, name: string, exceptId?: string): Promise<boolean> {
  const all = await tx.section.findMany({ select: { id: true, name: true } })
  return all.some((section) => section.id !== exceptId && fold(section.name) === fold(name))
}
