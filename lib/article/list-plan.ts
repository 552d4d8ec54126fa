import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { readReasons } from './plan.ts'
import { readProposal } from './proposal.ts'
import { LATE } from './publish-due.ts'

const MOST = 100

/** A story that goes or went out by plan. `changes`: readers had it before. Who planned it: a person, a rule, or nobody who is still here. */
export type PlannedStory = {
  id: string
  headline: string
  language: string
  section: string | null
  changes: boolean
  by: string | null
  rule: string | null
  plannedFor: Date
}

export type HeldStory = Omit<PlannedStory, 'by' | 'rule'> & { reasons: Reason[] }
export type RanStory = PlannedStory & { publishedAt: Date; late: 'down' | 'busy' | null }

const row = {
  id: true,
  language: true,
  firstPublishedAt: true,
  scheduledFor: true,
  heldFor: true,
  heldReasons: true,
  scheduledBy: { select: { name: true } },
  scheduledByRule: { select: { name: true } },
  section: { select: { name: true } },
  working: { select: { headline: true, proposed: true } },
} as const satisfies Prisma.ArticleSelect

type Row = Prisma.ArticleGetPayload<{ select: typeof row }>

/** What goes out next, the earliest first; what is due and still there stands on top. */
export async function listNext(actor: Actor, most = MOST): Promise<PlannedStory[]> {
  if (!can(actor, 'desk.read')) return []
  const rows = await database().article.findMany({
    where: { scheduledFor: { not: null }, ...openTo(actor) },
    select: row,
    orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return rows.flatMap(({ scheduledFor, ...story }) => {
    if (scheduledFor === null) return []
    return {
      ...named(story),
      by: story.scheduledBy?.name ?? null,
      rule: story.scheduledByRule?.name ?? null,
      plannedFor: scheduledFor,
    }
  })
}

/** What was held back and nobody has planned or published since, the newest first, each with its reasons. */
export async function listHeld(actor: Actor): Promise<HeldStory[]> {
  if (!can(actor, 'desk.read')) return []
  const rows = await database().article.findMany({
    where: { heldAt: { not: null }, state: { in: ['draft', 'submitted', 'published'] }, ...openTo(actor) },
    select: row,
    orderBy: [{ heldAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  return rows.flatMap(({ heldFor, heldReasons, ...story }) =>
    heldFor === null ? [] : { ...named(story), plannedFor: heldFor, reasons: readReasons(heldReasons) },
  )
}

/** What went out by plan since then, in order, with why it ran late. */
export async function listRan(actor: Actor, since: Date): Promise<RanStory[]> {
  if (!can(actor, 'desk.read')) return []
  const rows = await database().revision.findMany({
    where: {
      plannedFor: { not: null },
      publishedAt: { gte: since },
      ...(can(actor, 'revision.seal') ? {} : { sealedAt: null }),
    },
    select: {
      articleId: true,
      headline: true,
      language: true,
      number: true,
      plannedFor: true,
      publishedAt: true,
      lateBecause: true,
      publishedBy: { select: { name: true } },
      publishedByRule: { select: { name: true } },
      section: { select: { name: true } },
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  return rows.reverse().flatMap((ran) => {
    const { plannedFor, publishedAt } = ran
    if (plannedFor === null || publishedAt === null) return []
    const isLate = publishedAt.getTime() - plannedFor.getTime() > LATE
    return {
      id: ran.articleId,
      headline: ran.headline,
      language: ran.language,
      section: ran.section?.name ?? null,
      changes: ran.number !== 1,
      by: ran.publishedBy?.name ?? null,
      rule: ran.publishedByRule?.name ?? null,
      plannedFor,
      publishedAt,
      late: isLate ? (ran.lateBecause === 'down' ? 'down' : 'busy') : null,
    }
  })
}

function openTo(actor: Actor): Prisma.ArticleWhereInput {
  return can(actor, 'revision.seal') ? {} : { working: { sealedAt: null } }
}

function named({
  id,
  language,
  working,
  section,
  firstPublishedAt,
}: Omit<Row, 'scheduledFor' | 'heldFor' | 'heldReasons'>) {
  return {
    id,
    language,
    headline: working?.headline || (readProposal(working?.proposed).headline?.value ?? ''),
    section: section?.name ?? null,
    changes: firstPublishedAt !== null,
  }
}
