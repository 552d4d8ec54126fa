import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
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

/** A story's revisions, newest first: what was published, the draft, and texts kept aside. At most the newest 200. */
export async function listHistory(actor: Actor, articleId: string): Promise<HistoryLine[]> {
  if (!can(actor, 'desk.read') || !isId(articleId)) return []
  return database().revision.findMany({
    where: { articleId },
    select: line,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
  })
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
  if (!can(actor, 'desk.read') || !isId(articleId) || !isId(id)) return null
  const mayReadSealed = can(actor, 'revision.seal')
  return database().revision.findFirst({
    where: { id, articleId, ...(mayReadSealed ? {} : { sealedAt: null }) },
    select: full,
  })
}
