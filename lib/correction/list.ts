import { touch } from '#lib/change/touched.ts'
import { database } from '#lib/platform/db.ts'
import { type Cursor, cursorOf } from '#lib/platform/page.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { CorrectionKind } from '#prisma/client/enums.ts'

/** A correction as readers are told it, with the story it belongs to. */
export type PublicCorrection = {
  id: string
  kind: CorrectionKind
  note: string
  createdAt: Date
  slug: string
  headline: string
  language: string
}

/** Corrections of stories that readers can see, newest first, one page by key. */
export async function listCorrections(
  before: Cursor | null,
  take: number,
): Promise<{ corrections: PublicCorrection[]; next: string | null }> {
  touch('lists')
  const place = before ? Prisma.sql`and (c."createdAt", c.id) < (${before.at}, ${before.id}::uuid)` : Prisma.empty
  const rows = await database().$queryRaw<PublicCorrection[]>`
    select c.id, c.kind::text, c.note, c."createdAt", a.slug, r.headline, r.language
    from correction c join article a on a.id = c."articleId"
      join revision r on r."articleId" = c."articleId" and r.state = 'published'
    where true ${place}
    order by c."createdAt" desc, c.id desc limit ${take + 1}`
  const corrections = rows.slice(0, take)
  const last = corrections.at(-1)
  return { corrections, next: rows.length > take && last ? cursorOf(last.createdAt, last.id) : null }
}
