import { z } from 'zod'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { after, type Cursor, cursorOf, readCursor } from '#lib/platform/page.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { articleStates } from './article.ts'
import { readProposal } from './proposal.ts'

const PAGE = 30

/** The filters of the desk's list, as they stand in the address; anything unknown is no filter. */
export const listFilter = z.object({
  state: z.enum(articleStates).optional().catch(undefined),
  section: z.string().refine(isId).optional().catch(undefined),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)
    .optional()
    .catch(undefined),
  person: z.string().refine(isId).optional().catch(undefined),
  before: z.string().max(200).optional().catch(undefined),
})

export type ListFilter = z.output<typeof listFilter>

const row = {
  id: true,
  state: true,
  savedAt: true,
  language: true,
  slug: true,
  firstPublishedAt: true,
  section: { select: { name: true } },
  createdBy: { select: { name: true } },
  savedBy: { select: { name: true } },
  working: {
    select: {
      state: true,
      headline: true,
      proposed: true,
      byline: true,
      submittedAt: true,
      sentBackAt: true,
      sentBackNote: true,
      embargoedUntil: true,
    },
  },
} as const satisfies Prisma.ArticleSelect

type Row = Prisma.ArticleGetPayload<{ select: typeof row }>

/** A line of the desk's list. `headlineProposed` says that nobody accepted the headline yet; `changes` that a published story has a draft. */
export type ListedArticle = Omit<Row, 'working'> & {
  headline: string
  headlineProposed: boolean
  byline: string
  changes: boolean
  submitted: boolean
  sentBackNote: string | null
  embargoedUntil: Date | null
}

/** Stories the desk has, newest saved first, without what is sealed for the actor; a page at a time by key. `next` is the cursor of the following page, or null. */
export async function listArticles(
  actor: Actor,
  filter: ListFilter,
): Promise<{ articles: ListedArticle[]; next: string | null }> {
  if (!can(actor, 'desk.read')) return { articles: [], next: null }
  const { state, section, language, person } = filter
  const where: Prisma.ArticleWhereInput = {
    ...(can(actor, 'revision.seal') ? {} : { working: { sealedAt: null } }),
    ...(state ? { state } : {}),
    ...(section ? { sectionId: section } : {}),
    ...(language ? { language } : {}),
    ...(person ? { createdById: person } : {}),
  }
  return page(where, readCursor(filter.before))
}

/** What the actor is writing: own drafts, newest first. */
export async function listMyDrafts(actor: Actor): Promise<ListedArticle[]> {
  return take({ createdById: actor.id, state: 'draft' }, 8)
}

/** What waits for an editor: submitted stories and submitted changes of published ones, handed in last first; a reporter's own only. */
export async function listWaiting(actor: Actor): Promise<ListedArticle[]> {
  if (!can(actor, 'desk.read')) return []
  const own = can(actor, 'article.sendBack') ? {} : { article: { createdById: actor.id } }
  const drafts = await database().revision.findMany({
    where: { state: 'draft', submittedAt: { not: null }, ...own },
    select: { article: { select: row } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: 8,
  })
  return drafts.map((draft) => listed(draft.article))
}

/** What was published since `since` (the start of the desk's day), the newest first. */
export async function listPublishedSince(actor: Actor, since: Date): Promise<ListedArticle[]> {
  if (!can(actor, 'desk.read')) return []
  const rows = await database().article.findMany({
    where: { state: 'published', publishedAt: { gte: since } },
    select: row,
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: 8,
  })
  return rows.map(listed)
}

async function take(where: Prisma.ArticleWhereInput, count: number): Promise<ListedArticle[]> {
  const rows = await database().article.findMany({
    where,
    select: row,
    orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
    take: count,
  })
  return rows.map(listed)
}

async function page(where: Prisma.ArticleWhereInput, cursor: Cursor | null) {
  const rows = await database().article.findMany({
    where: cursor ? { AND: [where, after('savedAt', cursor)] } : where,
    select: row,
    orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return { articles: shown.map(listed), next: rows.length > PAGE && last ? cursorOf(last.savedAt, last.id) : null }
}

function listed({ working, ...article }: Row): ListedArticle {
  const proposed = readProposal(working?.proposed).headline?.value ?? ''
  const headline = working?.headline ?? ''
  return {
    ...article,
    headline: headline || proposed,
    headlineProposed: headline === '' && proposed !== '',
    byline: working?.byline ?? '',
    changes: article.state === 'published' && working?.state === 'draft',
    submitted: working?.state === 'draft' && working.submittedAt !== null,
    sentBackNote: working?.sentBackNote ?? null,
    embargoedUntil: working?.embargoedUntil ?? null,
  }
}
