import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { after, cursorOf, readCursor } from '#lib/platform/page.ts'
import type { Prisma } from '#prisma/client/client.ts'

const PAGE = 36

const card = {
  id: true,
  fileName: true,
  width: true,
  height: true,
  alt: true,
  caption: true,
  credit: true,
  createdAt: true,
} as const satisfies Prisma.MediaSelect

export type PictureCard = Prisma.MediaGetPayload<{ select: typeof card }>

/** The newsroom's pictures, newest first, by words of their name, caption or credit, or only those without a credit; a page at a time by key. */
export async function listPictures(
  actor: Actor,
  filter: { q?: string; uncredited?: boolean; before?: string },
): Promise<{ pictures: PictureCard[]; next: string | null }> {
  if (!can(actor, 'desk.read')) return { pictures: [], next: null }
  const cursor = readCursor(filter.before)
  const words = searchable(filter.q ?? '')
  const contains = { contains: words, mode: 'insensitive' as const }
  const rows = await database().media.findMany({
    where: {
      AND: [
        words ? { OR: [{ fileName: contains }, { caption: contains }, { credit: contains }, { alt: contains }] } : {},
        filter.uncredited ? { credit: '' } : {},
        cursor ? after('createdAt', cursor) : {},
      ],
    },
    select: card,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const pictures = rows.slice(0, PAGE)
  const last = pictures.at(-1)
  return { pictures, next: rows.length > PAGE && last ? cursorOf(last.createdAt, last.id) : null }
}

/** What was typed as it stands in the library: composed, without what Postgres takes for no text or for a pattern. */
function searchable(typed: string): string {
  return typed
    .toWellFormed()
    .replaceAll('\0', '')
    .normalize('NFC')
    .trim()
    .replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
