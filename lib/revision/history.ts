import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { after, cursorOf, readCursor } from '#lib/platform/page.ts'
import type { Prisma } from '#prisma/client/client.ts'

const line = {
  id: true,
  state: true,
  number: true,
  createdAt: true,
  savedAt: true,
  publishedAt: true,
  headline: true,
  sealedAt: true,
  sealReason: true,
  savedBy: { select: { name: true } },
  publishedBy: { select: { name: true } },
  sealedBy: { select: { name: true } },
  corrections: { select: { kind: true, note: true, createdAt: true } },
} as const satisfies Prisma.RevisionSelect

export type HistoryLine = Prisma.RevisionGetPayload<{ select: typeof line }>

const newestFirst = [{ createdAt: 'desc' }, { id: 'desc' }] as const satisfies Prisma.RevisionOrderByWithRelationInput[]

const PAGE = 50

/**
 * A story's revisions, newest first: what was published, the draft, and texts kept aside; a page at a time by key. `next` is the
 * cursor of the following page, or null.
 */
export async function listHistory(
  actor: Actor,
  articleId: string,
  before?: string,
): Promise<{ lines: HistoryLine[]; next: string | null }> {
  if (!can(actor, 'desk.read') || !isId(articleId)) return { lines: [], next: null }
  const cursor = readCursor(before)
  const rows = await database().revision.findMany({
    where: { articleId, ...(cursor ? after('createdAt', cursor) : {}) },
    select: line,
    orderBy: newestFirst,
    take: PAGE + 1,
  })
  const lines = rows.slice(0, PAGE)
  const last = lines.at(-1)
  return { lines, next: rows.length > PAGE && last ? cursorOf(last.createdAt, last.id) : null }
}

const full = {
  ...line,
  standfirst: true,
  kicker: true,
  byline: true,
  accordingTo: true,
  dateline: true,
  wireDate: true,
  genre: true,
  leadMediaId: true,
  leadAlt: true,
  leadCaption: true,
  leadCredit: true,
  agency: { select: { name: true } },
  section: { select: { name: true } },
  tags: { select: { tag: { select: { name: true } } }, orderBy: { position: 'asc' } },
  contributors: { select: { person: { select: { name: true } } }, orderBy: { position: 'asc' } },
  body: true,
  text: true,
  language: true,
} as const satisfies Prisma.RevisionSelect

export type FullRevision = Prisma.RevisionGetPayload<{ select: typeof full }>

/**
 * One revision of this story; null if the id is another story's. A sealed one is shown to editors only: others get null, as if it were
 * not there.
 */
export async function findRevision(actor: Actor, articleId: string, id: string): Promise<FullRevision | null> {
  if (!isId(id)) return null
  return findFirst(actor, articleId, { id })
}

/** What this revision was written over: the newest older one that is no text kept aside. What is sealed for the actor is passed over. */
export async function findRevisionBefore(
  actor: Actor,
  articleId: string,
  { createdAt, id }: FullRevision,
): Promise<FullRevision | null> {
  return findFirst(actor, articleId, { state: { not: 'aside' }, ...after('createdAt', { at: createdAt, id }) })
}

async function findFirst(
  actor: Actor,
  articleId: string,
  where: Prisma.RevisionWhereInput,
): Promise<FullRevision | null> {
  if (!can(actor, 'desk.read') || !isId(articleId)) return null
  const open = can(actor, 'revision.seal') ? {} : { sealedAt: null }
  return database().revision.findFirst({ where: { ...where, articleId, ...open }, select: full, orderBy: newestFirst })
}
