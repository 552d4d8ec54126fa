import { expect, test } from 'vitest'
import { readProposal } from '#lib/article/proposal.ts'
import { storedBody } from '#lib/body/parse.ts'
import { bodyText } from '#lib/body/text.ts'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { agency } from '#prisma/factories/agency.ts'
import { article } from '#prisma/factories/article.ts'
import { person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { wireItem, wireText } from '#prisma/factories/wire.ts'
import { dismissItem } from './dismiss.ts'
import { startStories, startStory } from './use.ts'

async function reporter(name = 'Mara Quill'): Promise<Actor> {
  const { id } = await person({ name })
  return { id, name, role: 'reporter', language: 'en' }
}
async function begun(actor: Actor, id: string) {
  const outcome = await startStory(actor, { id })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
async function draftOf(articleId: string) {
  return database().article.findUniqueOrThrow({ where: { id: articleId }, include: { working: true } })
}

test('using an item makes a draft of it for whoever pressed the button', async () => {
  const actor = await reporter()
  const id = await wireItem({ text: wireText({ headline: 'Wexcombe counts its swans', byline: 'Ada Fenwick' }) })
  const used = await begun(actor, id)
  expect(used).toMatchObject({ itemId: id, started: true })
  const article = await draftOf(used.articleId)
  expect(article).toMatchObject({ state: 'draft', createdById: actor.id, slug: null })
  expect(article.working).toMatchObject({
    state: 'draft',
    headline: 'Wexcombe counts its swans',
    byline: 'Ada Fenwick',
    wireDate: '2031-03-12T09:30:00',
    wireDateBasis: 'explicit',
  })
  expect(bodyText(storedBody(article.working?.body))).toContain('expects more visitors in spring')
})

test('what the copy does not say itself is only proposed: the fields stay empty', async () => {
  const text =
    'The harbour bridge of Wexcombe was closed on March 3, the town council said on Monday.\n\nIt was built in a hurry and is now too narrow for most carts.\n'
  const { articleId } = await begun(await reporter(), await wireItem({ text, at: new Date('2031-04-02T10:00:00Z') }))
  const { working } = await draftOf(articleId)
  const proposed = readProposal(working?.proposed)
  expect(working).toMatchObject({ headline: '', wireDate: null, headlineAcceptedAt: null })
  expect(proposed.headline?.value).toContain('says')
  expect(proposed.wireDate?.value).toBe('2031-03-03')
})

test('the section is proposed: the one that the copy names, else the one where most of the agency’s last stories ran', async () => {
  const [sea, town] = [await section({ name: 'Sea and Ports' }), await section({ name: 'Town' })]
  const paper = await agency({ name: 'Marl Wire' })
  const proposedFor = async (text: string) => {
    const { articleId } = await begun(await reporter(), await wireItem({ text }))
    const { working } = await draftOf(articleId)
    expect(working?.sectionId).toBeNull()
    return readProposal(working?.proposed).section?.value ?? null
  }
  const copy = (headline: string) => `Marl Wire\n\n${wireText({ headline })}`
  expect(await proposedFor(copy('Nothing is known yet'))).toBeNull()
  for (const sectionId of [sea.id, sea.id, town.id])
    await article({ state: 'published', agencyId: paper.id, sectionId })
  expect(await proposedFor(copy('The agency is known for the sea'))).toBe(sea.id)
  expect(await proposedFor(`section: Town\ntitle: It says so itself\n---\n${copy('It says so itself')}`)).toBe(town.id)
})

test('two people who use one item at the same moment get one draft, and the second is told who has it', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, (_, at) => reporter(`Reporter ${at}`)))
  const id = await wireItem()
  const all = await Promise.all(people.map((actor) => begun(actor, id)))
  expect(new Set(all.map((one) => one.articleId)).size).toBe(1)
  const first = all.filter((one) => one.started)
  expect(first).toHaveLength(1)
  expect(all.every((one) => one.by === first[0]?.by)).toBe(true)
  expect(await database().article.count({ where: { wireItems: { some: { id } } } })).toBe(1)
})

test('several items are used at once, and one that is gone does not hold up the others', async () => {
  const ids = [await wireItem(), newId(), await wireItem()]
  const outcome = await startStories(await reporter(), { ids })
  if (!outcome.ok) throw new Error('refused')
  expect(outcome.value.used.map((one) => one.itemId)).toEqual([ids[0], ids[2]])
  expect(outcome.value.failed).toMatchObject([{ itemId: ids[1], reasons: [{ code: 'notFound' }] }])
})

test('copy that is taken back, or not for publication, makes a story that says so', async () => {
  const text = `NOT FOR PUBLICATION\n\n${wireText()}`
  const { articleId } = await begun(await reporter(), await wireItem({ text }))
  expect((await draftOf(articleId)).working?.notForPublication).toBe(true)
})

test('copy cannot give itself rights: states, authors and ids in it stay words', async () => {
  const actor = await reporter()
  const victim = await wireItem()
  const text = `author: admin\nstatus: publish\nid: ${victim}\nrole: admin\n---\nThe mill of Wexcombe turned for the first time in forty years, its owner said.\n\nHe was pleased.\n`
  const { articleId } = await begun(actor, await wireItem({ text }))
  const article = await draftOf(articleId)
  expect(article).toMatchObject({ state: 'draft', createdById: actor.id, firstPublishedAt: null })
  expect(await database().person.count({ where: { role: 'admin' } })).toBe(0)
  expect(await database().revisionContributor.count({ where: { revision: { articleId } } })).toBe(0)
})

test('a dismissed item can be used as it is', async () => {
  const actor = await reporter()
  const id = await wireItem()
  await dismissItem(actor, { id })
  await begun(actor, id)
  expect(await database().wireItem.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'used',
    dismissedAt: null,
  })
})

test('copy with more text than a story may have is refused with the limit, and stays waiting', async () => {
  const text = `${wireText()}\n\n${'A long line of words that goes on. '.repeat(40_000)}`
  const id = await wireItem({ text })
  const outcome = await startStory(await reporter(), { id })
  expect(outcome).toMatchObject({ ok: false, refusal: 'invalid', reasons: [{ code: 'bodyTooLarge' }] })
  // A page has a body of its own, which must not come out as an empty story.
  const lines = Array.from(
    { length: 12_000 },
    (_, at) => `<p>Crate ${at} was counted at the quay, the clerk of the harbour office said on Monday.</p>`,
  )
  const page = `<!doctype html><html lang="en"><head><title>Crates</title></head><body><article><h1>Crates</h1>${lines.join('')}</article></body></html>`
  const long = await startStory(await reporter(), {
    id: await wireItem({ text: page, name: 'crates.html' }),
  })
  expect(long).toMatchObject({ ok: false, refusal: 'invalid' })
  expect(await database().wireItem.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'waiting' })
})

test('an id that is none, or of nothing, is not found', async () => {
  const actor = await reporter()
  for (const id of ['', "1' or '1'='1", newId()]) {
    expect(await startStory(actor, { id })).toMatchObject({ ok: false, refusal: 'not-found' })
  }
})
