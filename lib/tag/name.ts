import { typed } from '#lib/article/content.ts'
import type { Tx } from '#lib/platform/db.ts'
import { fold } from '#lib/search/fold.ts'
import type { TagKind } from '#prisma/client/enums.ts'

export const tagKinds = ['person', 'organisation', 'place', 'event', 'topic'] as const satisfies readonly TagKind[]

/** Signs that cannot be seen, and would make two tags look like one: controls, direction marks, soft hyphens, zero-width spaces. */
const unseen = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu

/** A single sign may fold into eighteen letters; an index of Postgres takes no text of any length. */
const LONGEST_FOLDED = 300

/** A tag's name or alias as a person typed it; `required` if nothing is left that could be searched for. */
export const tagName = typed(120)
  .transform((text) => text.replace(unseen, ' ').replace(/\s+/g, ' ').trim())
  .refine((text) => fold(text) !== '', 'required')
  .refine((text) => fold(text).length <= LONGEST_FOLDED, 'tooLong')

const NAME_LOCK = 7_201_904

/** Whoever names a tag waits here for others who are giving a name that folds alike, until they have committed. */
export async function lockName(tx: Tx, folded: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${NAME_LOCK}::int, hashtext(${folded}))`
}

/** The tag of this kind that goes by a name: as its own before as an alias, the oldest first. */
export async function findNamed(tx: Tx, kind: TagKind, folded: string) {
  const row = await tx.tagName.findFirst({
    where: { folded, tag: { kind, mergedIntoId: null } },
    select: { alias: true, tag: { select: { id: true, name: true, kind: true } } },
    orderBy: [{ alias: 'asc' }, { tagId: 'asc' }],
  })
  return row && { ...row.tag, alias: row.alias }
}
