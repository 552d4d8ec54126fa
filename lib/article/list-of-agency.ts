import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { after, cursorOf, readCursor } from '#lib/platform/page.ts'

const PAGE = 40

/** A published story of an agency: what readers see of it. */
export type StoryOfAgency = { id: string; headline: string; language: string; publishedAt: Date | null }

/** The stories of an agency that are on the site, newest first, a page at a time by key. `next` is the cursor of the following page, or null. */
export async function listOfAgency(
  actor: Actor,
  agencyId: string,
  before?: string,
): Promise<{ stories: StoryOfAgency[]; next: string | null }> {
  if (!can(actor, 'desk.read')) return { stories: [], next: null }
  const cursor = readCursor(before)
  const rows = await database().revision.findMany({
    where: { AND: [{ agencyId, state: 'published', sortAt: { not: null } }, cursor ? after('sortAt', cursor) : {}] },
    select: { id: true, articleId: true, headline: true, language: true, publishedAt: true, sortAt: true },
    orderBy: [{ sortAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const stories = rows
    .slice(0, PAGE)
    .map(({ articleId, headline, language, publishedAt }) => ({ id: articleId, headline, language, publishedAt }))
  const last = rows[PAGE - 1]
  return { stories, next: rows.length > PAGE && last?.sortAt ? cursorOf(last.sortAt, last.id) : null }
}

/** How many stories of an agency are on the site. */
export async function countOfAgency(actor: Actor, agencyId: string): Promise<number> {
  if (!can(actor, 'desk.read')) return 0
  return database().revision.count({ where: { agencyId, state: 'published', sortAt: { not: null } } })
}
