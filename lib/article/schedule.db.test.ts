import { expect, test } from 'vitest'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import type { Actor } from '#lib/person/actor.ts'
import { changeRole } from '#lib/person/change-role.ts'
import { suspendPerson } from '#lib/person/suspend.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { rule as makeRule } from '#prisma/factories/rule.ts'
import { section } from '#prisma/factories/section.ts'
import { newerVersion } from '#prisma/factories/version.ts'
import { contentOf } from './content-of.ts'
import { createArticle, type NewStory } from './create.ts'
import { discardChanges } from './discard.ts'
import { findArticleForDesk } from './find.ts'
import { killArticle } from './kill.ts'
import { listHeld, listNext, listRan } from './list-plan.ts'
import { publishArticle } from './publish.ts'
import { publishDue, requeuePlans } from './publish-due.ts'
import type { Decided } from './publish-input.ts'
import { saveArticle } from './save.ts'
import { planByRule, scheduleArticle } from './schedule.ts'
import { spikeArticle } from './spike.ts'
import { submitArticle } from './submit.ts'
import { unscheduleArticle } from './unschedule.ts'

const MINUTE = 60_000
const noon = new Date('2031-03-12T12:00:00Z')
const after = (minutes: number) => new Date(noon.getTime() + minutes * MINUTE)

const editor = actorOf(await person({ role: 'editor', name: 'Ada Fenwick' }))
const home = await section()
const plain: Decided = { accepts: { headline: null, wireDate: null }, runAs: null, change: null }

async function story(given: NewStory = {}, by: Actor = editor): Promise<string> {
  const made = await createArticle(
    by,
    {
      headline: 'Harbour reopens',
      byline: 'Mara Quill',
      sectionId: home.id,
      body: bodyFromParagraphs(['The harbour has 4 cranes.']),
      ...given,
    },
    noon,
  )
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}

async function found(id: string) {
  const article = await findArticleForDesk(editor, id)
  if (!article) throw new Error('no story')
  return article
}

async function plan(id: string, at: Date, { by = editor, decided = plain, now = noon } = {}) {
  return scheduleArticle(by, { id, seen: (await found(id)).version, at: at.toISOString(), ...decided }, now)
}

async function planned(at: Date, given: NewStory = {}, by: Actor = editor): Promise<string> {
  const id = await story(given, by)
  const outcome = await plan(id, at, { by })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return id
}

const step = async (id: string) => ({ id, seen: (await found(id)).version })
const edited = async (id: string, change: Partial<NewStory>) =>
  saveArticle(editor, { ...(await step(id)), content: { ...contentOf((await found(id)).working), ...change } }, noon)
const codes = (outcome: { ok: boolean; reasons?: { code: string }[] }) => outcome.reasons?.map(({ code }) => code)
const jobsOf = (id: string) =>
  database().$queryRaw<
    { runAt: Date }[]
  >`select run_at as "runAt" from graphile_worker.jobs where key = ${`plan:${id}`}`

test('a planned story goes out at its time, in its planner’s name, and not a minute before', async () => {
  const id = await planned(after(30))
  expect((await found(id)).state).toBe('scheduled')
  expect(await jobsOf(id)).toEqual([{ runAt: after(30) }])
  expect((await publishDue({ now: after(29) })).published).not.toContain(id)
  expect((await publishDue({ now: after(30) })).published).toContain(id)
  expect(await found(id)).toMatchObject({
    state: 'published',
    scheduledFor: null,
    scheduledInput: null,
    published: { publishedById: editor.id, publishedAt: after(30), plannedFor: after(30), lateBecause: null },
  })
  const [event] = await database().auditEvent.findMany({ where: { thingId: id, verb: 'article.publish' } })
  expect(event).toMatchObject({ actorId: editor.id, detail: { planned: '2031-03-12 12:30 UTC' } })
  expect(await database().change.count({ where: { tags: { has: `article:${id}` } } })).toBe(1)
})

test('a time that has passed, or before the embargo ends, or without a section, is refused with the reason', async () => {
  expect(codes(await plan(await story(), noon))).toEqual(['planPast'])
  expect(codes(await plan(await story(), after(400 * 24 * 60)))).toEqual(['planTooFar'])
  const held = await story({ embargoedUntil: after(60).toISOString() })
  expect(codes(await plan(held, after(59)))).toEqual(['embargo'])
  expect(await plan(held, after(60))).toMatchObject({ ok: true })
  expect(codes(await plan(await story({ sectionId: null }), after(5)))).toEqual(['noSection'])
  const reporter = actorOf(await person({ role: 'reporter' }))
  expect(await plan(await story({}, reporter), after(5), { by: reporter })).toMatchObject({ refusal: 'forbidden' })
})

test('old copy that is planned to run asks how, as if it ran now: by the age it will have then', async () => {
  const id = await story({ wireDate: '2031-03-07' })
  expect(codes(await plan(id, after(3 * 24 * 60)))).toEqual(['howToRun'])
  expect(await plan(id, after(3 * 24 * 60), { decided: { ...plain, runAs: 'archive' } })).toMatchObject({ ok: true })
})

test('what was accepted on the sheet is kept with the plan; what is proposed otherwise later is held back', async () => {
  const proposed = { headline: { value: 'Harbour reopens, says mayor', confidence: 0.6, reasons: ['first sentence'] } }
  const decided = { ...plain, accepts: { headline: proposed.headline.value, wireDate: null } }
  const [id, other] = [await story({ headline: '', proposed }), await story({ headline: '', proposed })]
  for (const one of [id, other]) expect(await plan(one, after(5), { decided })).toMatchObject({ ok: true })
  const changed = { ...proposed, headline: { ...proposed.headline, value: 'Another' } }
  await database().revision.updateMany({ where: { articleId: other }, data: { proposed: changed } })
  const ran = await publishDue({ now: after(5) })
  expect(ran.published).toContain(id)
  expect((await found(id)).published).toMatchObject({
    headline: proposed.headline.value,
    headlineAcceptedById: editor.id,
  })
  expect(ran.held).toContain(other)
  expect((await found(other)).heldReasons).toMatchObject([{ code: 'proposalChanged' }])
})

test('nothing is written into a planned story or handed on; taken back, it is a draft again', async () => {
  const id = await planned(after(30))
  expect(codes(await edited(id, { headline: 'Another' }))).toEqual(['planned'])
  expect(codes(await submitArticle(editor, await step(id), noon))).toEqual(['planned'])
  expect(codes(await plan(id, after(60)))).toEqual(['alreadyPlanned'])
  expect(await unscheduleArticle(editor, await step(id), noon)).toMatchObject({ ok: true })
  expect(await jobsOf(id)).toEqual([])
  expect(await found(id)).toMatchObject({ state: 'draft', scheduledFor: null, scheduledById: null })
  expect(await edited(id, { headline: 'Another' })).toMatchObject({ ok: true })
  expect((await publishDue({ now: after(31) })).published).not.toContain(id)
  expect(codes(await unscheduleArticle(editor, await step(id), noon))).toEqual(['notPlanned'])
})

test('changes of a published story are planned as well; readers see what they saw until then', async () => {
  const id = await story()
  await publishArticle(editor, { ...(await step(id)), ...plain }, noon)
  await edited(id, { body: bodyFromParagraphs(['The harbour has 5 cranes.']) })
  expect(codes(await plan(id, after(5)))).toEqual(['sayWhatChanged'])
  const change = { kind: 'correction' as const, note: 'It has five cranes.' }
  expect(await plan(id, after(5), { decided: { ...plain, change } })).toMatchObject({ ok: true })
  expect(await found(id)).toMatchObject({ state: 'published', published: { number: 1 } })
  expect(codes(await edited(id, { headline: 'Another' }))).toEqual(['planned'])
  await publishDue({ now: after(5) })
  expect(await found(id)).toMatchObject({ state: 'published', published: { number: 2, plannedFor: after(5) } })
  expect(await database().correction.findMany({ where: { articleId: id } })).toMatchObject([change])
})

test('whoever presses Publish, or takes the story away, ends the plan', async () => {
  const id = await planned(after(30))
  expect(await publishArticle(editor, { ...(await step(id)), ...plain }, noon)).toMatchObject({ ok: true })
  expect(await jobsOf(id)).toEqual([])
  await edited(id, { kicker: 'Harbour' })
  expect(await plan(id, after(40))).toMatchObject({ ok: true })
  expect(await killArticle(editor, { ...(await step(id)), reason: 'Wrong' }, noon)).toMatchObject({ ok: true })
  expect((await publishDue({ now: after(60) })).published).not.toContain(id)
  expect(await found(id)).toMatchObject({ state: 'withdrawn', scheduledFor: null })
})

test('what was due while nobody looked goes out once, in order, by three at once, and says why it is late', async () => {
  const times = [9, 3, 7, 1, 5]
  const ids = await Promise.all(times.map((minutes) => planned(after(minutes))))
  const startedAt = after(20)
  const runs = await Promise.all([1, 2, 3].map(() => publishDue({ now: after(20), startedAt })))
  const published = runs.flatMap((ran) => ran.published).filter((id) => ids.includes(id))
  expect(published.sort()).toEqual([...ids].sort())
  expect((await publishDue({ now: after(21), startedAt })).published).toEqual([])
  const revisions = await database().revision.findMany({ where: { articleId: { in: ids }, state: 'published' } })
  expect(revisions).toHaveLength(5)
  expect(new Set(revisions.map((one) => one.lateBecause))).toEqual(new Set(['down']))
  const events = await database().auditEvent.findMany({
    where: { thingId: { in: ids }, verb: 'article.publish' },
    orderBy: { id: 'asc' },
  })
  expect(events.map(({ detail }) => JSON.stringify(detail).match(/12:0(\d)/)?.[1])).toEqual(['1', '3', '5', '7', '9'])
})

test('one that was due while the newsroom was up and still late says so otherwise', async () => {
  const id = await planned(after(1))
  await publishDue({ now: after(4), startedAt: noon })
  expect((await found(id)).published).toMatchObject({ lateBecause: 'busy' })
})

test('of a plan and whoever takes it back or presses Publish in the same instant one is carried out', async () => {
  for (let round = 0; round < 6; round += 1) {
    const [back, pressed] = [await planned(after(5)), await planned(after(5))]
    const [undone, ran, press] = await Promise.all([
      step(back).then((seen) => unscheduleArticle(editor, seen, after(5))),
      publishDue({ now: after(5) }),
      step(pressed).then((seen) => publishArticle(editor, { ...seen, ...plain }, after(5))),
    ])
    expect([undone.ok, ran.published.includes(back)].filter(Boolean)).toHaveLength(1)
    expect((await found(back)).state).toBe(undone.ok ? 'draft' : 'published')
    expect([press.ok, ran.published.includes(pressed)].filter(Boolean)).toHaveLength(1)
    expect(await database().revision.count({ where: { articleId: pressed } })).toBe(1)
    expect(await found(pressed)).toMatchObject({ state: 'published', scheduledFor: null, published: { number: 1 } })
  }
})

test('what may no longer go out is held back with the reason, is a draft again, and says so until it is planned anew', async () => {
  const id = await planned(after(5))
  await database().revision.updateMany({ where: { articleId: id }, data: { embargoedUntil: after(90) } })
  expect((await publishDue({ now: after(5) })).held).toContain(id)
  expect(await found(id)).toMatchObject({
    state: 'draft',
    scheduledFor: null,
    heldAt: after(5),
    heldFor: after(5),
    heldReasons: [{ code: 'embargo' }],
  })
  expect(await database().auditEvent.findFirst({ where: { thingId: id, verb: 'article.hold' } })).toMatchObject({
    actorId: null,
    detail: { reason: 'embargo' },
  })
  expect(await plan(id, after(95), { now: after(6) })).toMatchObject({ ok: true })
  expect(await found(id)).toMatchObject({ state: 'scheduled', heldAt: null, heldReasons: null })
})

test('what was held back is settled by whoever drops it', async () => {
  const [id, changed] = [await planned(after(5)), await story()]
  await publishArticle(editor, { ...(await step(changed)), ...plain }, noon)
  await edited(changed, { kicker: 'Harbour' })
  expect(await plan(changed, after(5))).toMatchObject({ ok: true })
  await database().revision.updateMany({
    where: { articleId: { in: [id, changed] }, state: 'draft' },
    data: { notForPublication: true },
  })
  await publishDue({ now: after(5) })
  const held = async () => (await listHeld(editor)).map((one) => one.id).filter((one) => [id, changed].includes(one))
  expect((await held()).sort()).toEqual([id, changed].sort())
  expect(await spikeArticle(editor, { ...(await step(id)), reason: '' }, noon)).toMatchObject({ ok: true })
  expect(await discardChanges(editor, await step(changed), noon)).toMatchObject({ ok: true })
  expect(await held()).toEqual([])
})

test('the plan tells what goes out next, and what went out, by whom and how late', async () => {
  const next = await planned(after(50))
  const late = await planned(after(1))
  await publishDue({ now: after(4), startedAt: after(2) })
  const one = (list: { id: string }[], id: string) => list.find((story) => story.id === id)
  expect(one(await listNext(editor), next)).toMatchObject({
    plannedFor: after(50),
    by: editor.name,
    rule: null,
    changes: false,
  })
  expect(one(await listRan(editor, noon), late)).toMatchObject({
    publishedAt: after(4),
    plannedFor: after(1),
    late: 'down',
  })
  expect(one(await listRan(editor, after(5)), late)).toBeUndefined()
})

test.each([
  ['copyCancelled', { canceled: true, paragraphs: ['KILL: do not use this story.'] }],
  ['copyEmbargoed', { embargoed: '2031-03-14T06:00:00Z' }],
])('what the agency said since holds a story back: %s', async (code, next) => {
  const { storyId } = await newerVersion(editor.id, next)
  await edited(storyId, { sectionId: home.id })
  expect(await plan(storyId, after(5), { decided: { ...plain, runAs: 'new' } })).toMatchObject({ ok: true })
  expect((await publishDue({ now: after(5) })).held).toContain(storyId)
  expect((await found(storyId)).heldReasons).toMatchObject([{ code }])
})

test('nothing goes out in the name of who was suspended or may no longer publish', async () => {
  const admin = actorOf(await person({ role: 'admin' }))
  const [gone, demoted] = [await person({ role: 'editor' }), await person({ role: 'editor' })]
  const ids = [await planned(after(5), {}, actorOf(gone)), await planned(after(5), {}, actorOf(demoted))]
  await suspendPerson(admin, { id: gone.id, reason: 'Left' })
  await changeRole(admin, { id: demoted.id, role: 'reporter' })
  const ran = await publishDue({ now: after(5) })
  expect(ran.held).toEqual(expect.arrayContaining(ids))
  const reasons = await Promise.all(ids.map(async (id) => (await found(id)).heldReasons))
  expect(reasons).toMatchObject([[{ code: 'plannerGone' }], [{ code: 'plannerMayNot' }]])
})

const rule = (enabledAt: Date | null = noon) =>
  makeRule({ name: 'Halden Wire, sport', language: 'en', use: true, publishAfterMinutes: 5, enabledAt })

const byRule = (one: { id: string; name: string }, articleId: string, at = after(5)) =>
  transaction((tx, now) => planByRule(tx, one, { articleId, at }, now), noon)

test('a rule plans in nobody’s name, and the revision says which rule', async () => {
  const [one, id] = [await rule(), await story()]
  expect(await byRule(one, id)).toMatchObject({ ok: true })
  expect(await found(id)).toMatchObject({ scheduledById: null, scheduledByRuleId: one.id, savedById: editor.id })
  expect((await publishDue({ now: after(5) })).published).toContain(id)
  expect((await found(id)).published).toMatchObject({ publishedById: null, publishedByRuleId: one.id })
  const events = await database().auditEvent.findMany({ where: { thingId: id, verb: 'article.publish' } })
  expect(events).toMatchObject([{ actorId: null, actorName: one.name }])
})

test('a rule publishes nothing that needs a person, and nothing once it is switched off or a newer version came', async () => {
  const proposed = { headline: { value: 'Harbour reopens', confidence: 0.6, reasons: [] } }
  const needing: [string, NewStory][] = [
    ['onlyProposed', { headline: '', proposed }],
    ['embargoNeedsPerson', { embargoedUntil: after(-60).toISOString() }],
    ['notForPublication', { notForPublication: true }],
    ['howToRun', { wireDate: '2030-01-01' }],
  ]
  const one = await rule()
  for (const [code, given] of needing) expect(codes(await byRule(one, await story(given)))).toContain(code)

  const [off, newer] = [await story(), await newerVersion(editor.id)]
  await database().revision.updateMany({
    where: { articleId: newer.storyId },
    data: { sectionId: home.id, wireDate: null, wireDatePrecision: null, wireDateBasis: null },
  })
  const other = await rule()
  expect(await byRule(other, off)).toMatchObject({ ok: true })
  expect(await byRule(one, newer.storyId)).toMatchObject({ ok: true })
  await database().rule.update({ where: { id: other.id }, data: { enabledAt: null } })
  await publishDue({ now: after(5) })
  expect((await found(off)).heldReasons).toMatchObject([{ code: 'planRuleOff' }])
  expect((await found(newer.storyId)).heldReasons).toMatchObject([{ code: 'copyNewer' }])
})

test('what is due and has no job is asked for again, once', async () => {
  const id = await planned(after(5))
  await database().$executeRaw`delete from graphile_worker._private_jobs where true`
  await transaction(requeuePlans, after(4))
  const jobs = () => database().$queryRaw<{ key: string }[]>`select key from graphile_worker.jobs where key = 'plans'`
  expect(await jobs()).toHaveLength(0)
  for (let again = 0; again < 2; again += 1) await transaction(requeuePlans, after(6))
  expect(await jobs()).toHaveLength(1)
  expect((await publishDue({ now: after(6) })).published).toContain(id)
})
