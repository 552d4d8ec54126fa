import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { after, cursorOf, readCursor } from '#lib/platform/page.ts'

const PAGE = 30

/** What readers reported, newest first, open or handled; a page at a time by key. */
export async function listMistakes(actor: Actor, filter: { handled: boolean; before?: string }) {
  if (!can(actor, 'desk.read')) return { reports: [], next: null }
  const cursor = readCursor(filter.before)
  const rows = await database().mistakeReport.findMany({
    where: { AND: [{ handledAt: filter.handled ? { not: null } : null }, cursor ? after('createdAt', cursor) : {}] },
    include: {
      article: { select: { id: true, working: { select: { headline: true } } } },
      handledBy: { select: { name: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const reports = rows.slice(0, PAGE)
  const last = reports.at(-1)
  return { reports, next: rows.length > PAGE && last ? cursorOf(last.createdAt, last.id) : null }
}
