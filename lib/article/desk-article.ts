import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/client/client.ts'

/** What a desk screen and a verb see of a revision. */
export const revisionForDesk = {
  agency: true,
  section: true,
  leadMedia: true,
  tags: { include: { tag: true }, orderBy: { position: 'asc' } },
  contributors: { include: { person: { select: { id: true, name: true, slug: true } } }, orderBy: { position: 'asc' } },
  media: true,
  submittedBy: { select: { id: true, name: true } },
  sentBackBy: { select: { id: true, name: true } },
  savedBy: { select: { id: true, name: true } },
} as const satisfies Prisma.RevisionInclude

const articleForDesk = {
  working: { include: revisionForDesk },
  createdBy: { select: { id: true, name: true } },
  savedBy: { select: { id: true, name: true } },
  withdrawnBy: { select: { id: true, name: true } },
  spikedBy: { select: { id: true, name: true } },
  replacedBy: { select: { id: true, slug: true } },
  scheduledBy: { select: { id: true, name: true } },
  scheduledByRule: { select: { id: true, name: true } },
  revisions: { where: { state: 'published' }, include: revisionForDesk, take: 1 },
} as const satisfies Prisma.ArticleInclude

type Row = Prisma.ArticleGetPayload<{ include: typeof articleForDesk }>
export type DeskRevision = Prisma.RevisionGetPayload<{ include: typeof revisionForDesk }>

/** A story as the desk sees it: the revision it works on, and the one readers see, if any. */
export type DeskArticle = Omit<Row, 'working' | 'revisions'> & {
  working: DeskRevision
  published: DeskRevision | null
  contributorIds: string[]
}

/** Loads a story for the desk; everyone there may read all. Null if there is none. */
export async function loadArticle(tx: Tx, id: string): Promise<DeskArticle | null> {
  const row = await tx.article.findUnique({ where: { id }, include: articleForDesk })
  if (!row) return null
  const { working, revisions, ...article } = row
  if (!working) throw new Error(`article ${id} has no revision to work on`)
  return {
    ...article,
    working,
    published: revisions[0] ?? null,
    contributorIds: working.contributors.map((one) => one.personId),
  }
}

/** Whether a revision was sealed and this person is none of those who may still open it. */
export function isSealedFor(actor: Actor, revision: { sealedAt: Date | null }): boolean {
  return revision.sealedAt !== null && !can(actor, 'revision.seal')
}

/** Whether there is a draft that readers do not see yet. */
export function hasDraft(article: DeskArticle): boolean {
  return article.working.state === 'draft'
}

/** Whether the draft waits for an editor. */
export function isSubmitted(article: DeskArticle): boolean {
  return hasDraft(article) && article.working.submittedAt !== null
}
