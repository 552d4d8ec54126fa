import { slugOf } from '#lib/article/slug.ts'
import type { Tx } from '#lib/platform/db.ts'

/** The address of a person's page: their name's, or with the first free number behind it. */
export async function freePersonSlug(tx: Tx, name: string): Promise<string> {
  const base = slugOf(name) || 'person'
  const taken = await tx.person.findMany({
    where: { OR: [{ slug: base }, { slug: { startsWith: `${base}-` } }] },
    select: { slug: true },
  })
  const used = new Set(taken.map((row) => row.slug))
  if (!used.has(base)) return base
  for (let number = 2; ; number += 1) {
    if (!used.has(`${base}-${number}`)) return `${base}-${number}`
  }
}
