import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, spokenLanguage } from '#lib/person/actor.ts'
import { holdRole } from '#lib/person/hold-role.ts'
import { type Tx, transaction } from '#lib/platform/db.ts'
import { enqueue, keysWithoutJob } from '#lib/platform/jobs.ts'
import { log } from '#lib/platform/log.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { newerCopyOf } from '#lib/wire/newer-copy.ts'
import { loadArticle } from './desk-article.ts'
import { moveTo } from './move-to.ts'
import { printedUtc, type Work } from './plan.ts'
import { type Plan, type Publisher, publish, whyNotAsDecided } from './publish.ts'
import { type Decided, decided as decidedSchema } from './publish-input.ts'
import { whyNotByRule } from './schedule.ts'
import { headlineToPublish, whyNotPublish } from './why-not-publish.ts'

/** From so many milliseconds on, what goes out by plan goes out late. */
export const LATE = 60_000

/** What went out and what was held back, by their ids, in order. */
export type Ran = { published: string[]; held: string[] }

/**
 * Publishes every story whose time has come, the earliest first, each in a transaction of its own and exactly once: whoever comes second,
 * even at the same moment, finds no plan any more. What may no longer go out is held back with its reasons. `startedAt` is since when
 * someone looks; what was due before that is late because nobody did.
 */
export async function publishDue({ now, startedAt }: { now?: Date; startedAt?: Date } = {}): Promise<Ran> {
  const ran: Ran = { published: [], held: [] }
  const failures: unknown[] = []
  for (const id of await dueAt(now)) {
    try {
      const outcome = await transaction((tx, time) => runPlan(tx, id, time, startedAt), now)
      if (outcome) ran[outcome].push(id)
    } catch (error) {
      log.error({ article: id, error: String(error) }, 'a planned story could not be published')
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return ran
}

/** Asks for what is due and that no job stands for: jobs are not in a backup, and a worker may die with its queue. */
export async function requeuePlans(tx: Tx, now: Date): Promise<void> {
  const due = await tx.article.findFirst({ where: { scheduledFor: { lte: now } }, select: { id: true } })
  if (!due) return
  const [missing] = await keysWithoutJob(tx, ['plans'])
  if (missing) await enqueue(tx, 'article.publishDue', {}, { key: missing })
}

/** By the database's clock, as every verb. */
async function dueAt(now: Date | undefined): Promise<string[]> {
  const due = await transaction(
    (tx, time) =>
      tx.article.findMany({
        where: { scheduledFor: { lte: time } },
        orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }],
        select: { id: true },
      }),
    now,
  )
  return due.map(({ id }) => id)
}

async function runPlan(tx: Tx, id: string, now: Date, startedAt: Date | undefined): Promise<keyof Ran | null> {
  await tx.$queryRaw`select 1 from article where id = ${id}::uuid for update`
  const article = await loadArticle(tx, id)
  if (!article?.scheduledFor || article.scheduledFor > now) return null
  const work = { tx, now, article }
  const plan: Plan = { for: article.scheduledFor, lateBecause: lateBecause(article.scheduledFor, now, startedAt) }
  const decided = decidedSchema.safeParse(article.scheduledInput)
  const { by, reasons } = await planner(work, decided.success ? decided.data.runAs : null)
  reasons.push(...(await whyNotByCopy(work, by)))
  if (!decided.success) reasons.push({ code: 'planUnreadable' })
  else if (reasons.length === 0) reasons.push(...whyNotAsDecided(article, decided.data))
  if (decided.success && reasons.length === 0) {
    await publish(by, work, decided.data, plan)
    return 'published'
  }
  await hold(work, plan.for, reasons)
  return 'held'
}

function lateBecause(planned: Date, now: Date, startedAt: Date | undefined): Plan['lateBecause'] {
  if (now.getTime() - planned.getTime() <= LATE) return null
  return startedAt && planned < startedAt ? 'down' : 'busy'
}

/** In whose name the story goes out, and what stands in their way now: the same that would if they pressed Publish. */
async function planner(
  { tx, now, article }: Work,
  runAs: Decided['runAs'],
): Promise<{ by: Publisher; reasons: Reason[] }> {
  if (article.scheduledByRuleId) {
    const rule = await tx.rule.findUnique({ where: { id: article.scheduledByRuleId } })
    const by = { name: rule?.name ?? '', ruleId: article.scheduledByRuleId }
    if (!rule?.enabledAt) return { by, reasons: [{ code: 'planRuleOff', values: { name: by.name } }] }
    return { by, reasons: whyNotByRule(article, now) }
  }
  const person = article.scheduledById
    ? await tx.person.findUnique({
        where: { id: article.scheduledById },
        select: { id: true, name: true, language: true },
      })
    : null
  const role = person && (await holdRole(tx, person.id))
  const by = { id: person?.id ?? article.savedById, name: person?.name ?? '' }
  if (!person) return { by, reasons: [{ code: 'planNobody' }] }
  if (!role) return { by, reasons: [{ code: 'plannerGone', values: { name: by.name } }] }
  const actor: Actor = { ...person, role, language: spokenLanguage(person.language) }
  const reasons = whyNotPublish(actor, article, now, runAs)
  const mayNot = reasons.some((reason) => reason.code === 'forbidden')
  return { by, reasons: mayNot ? [{ code: 'plannerMayNot', values: { name: by.name } }] : reasons }
}

/** What the agency said since: that its copy must not run, or not yet. A rule, which reads nothing, stops at any newer version. */
async function whyNotByCopy({ tx, article }: Work, by: Publisher): Promise<Reason[]> {
  const newer = await newerCopyOf(tx, article.id)
  if (newer?.alarm === 'kill') return [{ code: 'copyCancelled' }]
  if (newer?.alarm === 'notForPublication') return [{ code: 'copyForbidden' }]
  if (newer?.alarm === 'embargo') return [{ code: 'copyEmbargoed' }]
  return newer && by.ruleId ? [{ code: 'copyNewer' }] : []
}

/** The plan is over and the story a draft again, so that what stands in the way can be mended; it says so until it is planned or published. */
async function hold(work: Work, planned: Date, reasons: Reason[]): Promise<void> {
  const { tx, now, article } = work
  await moveTo({ id: article.savedById }, work, 'hold', { heldAt: now, heldFor: planned, heldReasons: reasons })
  await recordAudit(tx, { name: 'Copydesk' }, now, {
    verb: 'article.hold',
    thing: 'article',
    thingId: article.id,
    label: headlineToPublish(article),
    detail: { planned: printedUtc(planned), reason: reasons.map(({ code }) => code).join(', ') },
  })
}
