import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { findSite } from '#lib/setting/site.ts'
import { isoInZone } from '#lib/setting/zone.ts'
import { readCopy } from '#lib/wire/read-copy.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { standingOf } from './apply.ts'
import type { TryRuleInput } from './input.ts'
import { matches, seenOf, whyNotPublishBy, whyNotUseBy } from './rule.ts'

const DAYS = 7
const DAY = 24 * 3_600_000
/** So many of the newest pieces are read, so many at a time, and so many of those that match are named. */
const MOST_READ = 3_000
const AT_ONCE = 300
const MOST_NAMED = 30

/** What would have been done with a piece: published after the wait, held back as a draft, used, or only sorted. */
export type WouldDo = 'publish' | 'hold' | 'use' | 'sort'

export type TriedItem = {
  id: string
  headline: string
  agency: string | null
  receivedAt: Date
  would: WouldDo
  held: Reason[]
}

/** What a rule would have done with last week's copy, day by day, the oldest first; `held` counts each reason. */
export type DryRun = {
  looked: number
  /** Whether there was more copy than was read. */
  cut: boolean
  days: { day: string; matched: number; published: number }[]
  matched: number
  would: Record<WouldDo, number>
  held: { reason: Reason; count: number }[]
  items: TriedItem[]
}

/** Tries a rule on the copy of the last seven days, by itself and without doing anything. */
export async function dryRun(actor: Actor, rule: TryRuleInput, now = new Date()): Promise<Outcome<DryRun>> {
  if (!can(actor, 'rule.change')) return refuse('forbidden', { code: 'forbidden' })
  const { zone } = await findSite()
  const dayOf = (at: Date) => isoInZone(at, zone).slice(0, 10)
  const days = new Map(
    Array.from({ length: DAYS }, (_, ago) => [dayOf(new Date(now.getTime() - (DAYS - 1 - ago) * DAY)), none()]),
  )
  const run: DryRun = { looked: 0, cut: false, days: [], matched: 0, would: { ...nothing }, held: [], items: [] }
  for await (const row of lastCopy(rule, new Date(now.getTime() - DAYS * DAY), now)) {
    if (run.looked === MOST_READ) {
      run.cut = true
      break
    }
    run.looked += 1
    const tried = tryOn(rule, row)
    if (!tried) continue
    count(run, tried)
    const day = days.get(dayOf(row.receivedAt))
    if (day) {
      day.matched += 1
      if (tried.would === 'publish') day.published += 1
    }
  }
  return done({ ...run, days: [...days].map(([day, counts]) => ({ day, ...counts })) })
}

const nothing: Record<WouldDo, number> = { publish: 0, hold: 0, use: 0, sort: 0 }
const none = () => ({ matched: 0, published: 0 })

const looked = {
  id: true,
  headline: true,
  receivedAt: true,
  parsed: true,
  agencyId: true,
  channelId: true,
  agencyName: true,
  agency: true,
  sectionId: true,
  relation: true,
  relatedStoryId: true,
  relatedTo: { select: { articleId: true } },
} as const satisfies Prisma.WireItemSelect

type Row = Prisma.WireItemGetPayload<{ select: typeof looked }>

/** What a rule may match by its columns alone, newest first, a few rows at a time. */
async function* lastCopy(rule: TryRuleInput, from: Date, to: Date): AsyncGenerator<Row> {
  const where = {
    ...(rule.agencyId === null ? {} : { agencyId: rule.agencyId }),
    ...(rule.channelId === null ? {} : { channelId: rule.channelId }),
    ...(rule.language === null ? {} : { language: rule.language }),
    receivedAt: { gte: from, lte: to },
  }
  let last: Row | undefined
  do {
    const rows: Row[] = await database().wireItem.findMany({
      where: last
        ? {
            AND: [
              where,
              { OR: [{ receivedAt: { lt: last.receivedAt } }, { receivedAt: last.receivedAt, id: { lt: last.id } }] },
            ],
          }
        : where,
      select: looked,
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: AT_ONCE,
    })
    yield* rows
    last = rows.length === AT_ONCE ? rows.at(-1) : undefined
  } while (last)
}

function tryOn(rule: TryRuleInput, row: Row): TriedItem | null {
  const copy = readCopy(row.parsed)
  if (!copy || !matches(rule, seenOf(copy, row))) return null
  const standing = standingOf(row, rule.sectionId)
  const unused = rule.use ? whyNotUseBy(standing) : []
  const at = new Date(row.receivedAt.getTime() + (rule.publishAfterMinutes ?? 0) * 60_000)
  const held = rule.publishAfterMinutes === null ? unused : [...unused, ...whyNotPublishBy(copy, standing, at)]
  const would = !rule.use ? 'sort' : held.length > 0 ? 'hold' : rule.publishAfterMinutes === null ? 'use' : 'publish'
  const { id, headline, receivedAt } = row
  return { id, headline, receivedAt, agency: row.agency?.name ?? row.agencyName, would, held }
}

function count(run: DryRun, tried: TriedItem): void {
  run.matched += 1
  run.would[tried.would] += 1
  if (run.items.length < MOST_NAMED) run.items.push(tried)
  for (const reason of tried.held) {
    const known = run.held.find((one) => one.reason.code === reason.code)
    if (known) known.count += 1
    else run.held.push({ reason, count: 1 })
  }
}
