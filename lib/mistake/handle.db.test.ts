import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { article } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { handleMistake } from './handle.ts'
import { listMistakes } from './list.ts'
import { reopenMistake } from './reopen.ts'

const editor = actorOf(await person({ role: 'editor' }))
const story = await article({ state: 'published', headline: 'The bridge has twelve piers' })

async function report(message: string, createdAt = new Date()): Promise<string> {
  const id = newId()
  await database().mistakeReport.create({ data: { id, articleId: story.id, message, createdAt } })
  return id
}
const messages = async (handled: boolean) => (await listMistakes(editor, { handled })).reports.map((one) => one.message)

test('a handled report leaves the open ones and says who handled it; the first to do so stands with it', async () => {
  const id = await report('Eleven, in truth.')
  await report('It is a viaduct.')
  expect(await messages(false)).toEqual(['It is a viaduct.', 'Eleven, in truth.'])
  const both = [editor, actorOf(await person({ role: 'admin' }))]
  const outcomes = await Promise.all(both.map((actor) => handleMistake(actor, { id })))
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(await messages(false)).toEqual(['It is a viaduct.'])
  const [handled] = (await listMistakes(editor, { handled: true })).reports
  expect(handled).toMatchObject({ message: 'Eleven, in truth.', article: { id: story.id } })
  expect(handled?.handledBy?.name).toBe(both[outcomes.findIndex((outcome) => outcome.ok)]?.name)
  const events = await database().auditEvent.findMany({ where: { verb: 'mistake.handle', thingId: id } })
  expect(events.map((event) => event.label)).toEqual(['The bridge has twelve piers'])
})

test('a report that was marked by mistake is opened again, once, by an editor', async () => {
  const id = await report('It has nine arches.')
  expect(await reopenMistake(editor, { id })).toMatchObject({ ok: false, refusal: 'not-found' })
  await handleMistake(editor, { id })
  expect(await reopenMistake(actorOf(await person()), { id })).toMatchObject({ ok: false, refusal: 'forbidden' })
  expect((await reopenMistake(editor, { id })).ok).toBe(true)
  expect(await messages(false)).toContain('It has nine arches.')
  expect(await database().auditEvent.count({ where: { verb: 'mistake.reopen', thingId: id } })).toBe(1)
  await handleMistake(editor, { id })
})

test('a reporter reads the reports and does not close them', async () => {
  const reporter = actorOf(await person({ role: 'reporter' }))
  const id = await report('A word is missing.')
  expect(await handleMistake(reporter, { id })).toMatchObject({ ok: false, refusal: 'forbidden' })
  expect((await listMistakes(reporter, { handled: false })).reports.map((one) => one.id)).toContain(id)
})

test('every report stands on one page of the list', async () => {
  await database().mistakeReport.deleteMany()
  const at = new Date()
  for (let number = 0; number < 65; number += 1) await report(`Report ${number}`, at)
  const seen: string[] = []
  let before: string | undefined
  do {
    const { reports, next } = await listMistakes(editor, { handled: false, before })
    seen.push(...reports.map((one) => one.message))
    before = next ?? undefined
  } while (before)
  expect([seen.length, new Set(seen).size]).toEqual([65, 65])
})
