import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import { copyOf } from '#lib/import/copy-of.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { loadRegistry } from '#lib/source/registry.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { findNewerCopy } from './newer-copy.ts'
import { startStory } from './use.ts'
import { nowhere, writeBatch } from './write-batch.ts'

type Sent = { guid: string; version?: string; headline: string; text?: string; agency?: string; pubStatus?: 'canceled' }

/** A text that shares no run of words with that of another guid. */
function wordsOf(guid: string): string {
  const mark = guid.slice(-8)
  return `Ferry ${mark} sails to ${mark} at ${mark} noon.`
}

/** Takes in a document that says its guid, as agencies' formats and feeds do. */
async function deliver(...sent: Sent[]) {
  const bytes = new TextEncoder().encode(`${JSON.stringify(sent)}${newId()}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const copies = sent.map(({ text, ...said }, index) =>
    copyOf(
      { ...said, body: bodyFromParagraphs([text ?? wordsOf(said.guid)]) },
      { format: 'ninjs', bytes, encoding: 'utf-8', index },
    ),
  )
  const file = { name: 'items.json', bytes, sha256, batchFileId: null }
  return transaction(async (tx, time) => {
    const registry = await loadRegistry(tx, time)
    const readings = new Map([[sha256, { file, result: { ok: true as const, copies } }]])
    return writeBatch(tx, { name: 'Halden Wire' }, { time, origin: nowhere, registry, files: [file], readings })
  })
}

const itemsOf = (guid: string) =>
  database().wireItem.findMany({
    where: { guid },
    orderBy: { version: 'asc' },
    select: { id: true, headline: true, version: true, relation: true, relatedToId: true },
  })

const versions = ['1', '2', '3']
const orders = versions.flatMap((a) =>
  versions.flatMap((b) => versions.flatMap((c) => (new Set([a, b, c]).size === 3 ? [[a, b, c]] : []))),
)

test.each(orders)('in the order %s, %s, %s the newest version stands last, and nothing twice', async (...order) => {
  const guid = `urn:halden:${newId()}`
  for (const version of [...order, ...order]) await deliver({ guid, version, headline: `Ferry, version ${version}` })
  const items = await itemsOf(guid)
  expect(items.at(-1)?.version).toBe('3')
  expect(items.map(({ version }) => version)).toEqual([...new Set(items.map(({ version }) => version))])
  // Each is a version of the one that was newest when it came; what came late is not written.
  expect(items.map(({ relation }) => relation)).toEqual(items.map((_, at) => (at === 0 ? 'new' : 'version')))
  for (const [at, { relatedToId }] of items.entries()) expect(relatedToId).toBe(at === 0 ? null : items[at - 1]?.id)
})

test('the same item fifty times at once, by several feeds, is one item', async () => {
  const guid = `urn:halden:${newId()}`
  const receipts = await Promise.all(
    Array.from({ length: 50 }, () =>
      deliver({ guid, version: '1', headline: 'Ferry' }, { guid: `${guid}b`, headline: 'Pier' }),
    ),
  )
  expect(await itemsOf(guid)).toHaveLength(1)
  expect(await itemsOf(`${guid}b`)).toHaveLength(1)
  const outcomes = receipts.flat().map(({ outcome }) => outcome)
  expect(outcomes.filter((outcome) => outcome === 'imported')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome === 'known')).toHaveLength(49)
})

test('without a version, other words are a new version and the same words nothing new; a guid is one agency’s own', async () => {
  const guid = `42/${newId()}`
  await deliver({ guid, headline: 'Ferry', agency: 'Halden Wire' })
  await deliver({ guid, headline: 'Ferry', agency: 'Halden Wire' })
  await deliver({ guid, headline: 'Ferry', agency: 'Halden Wire', text: 'The ferry sails at one.' })
  await deliver({ guid, headline: 'Pier', agency: 'Coastline', text: 'The pier is closed for a day.' })
  const items = await itemsOf(guid)
  expect(items.map(({ headline, relation }) => [headline, relation]).sort()).toEqual([
    ['Ferry', 'new'],
    ['Ferry', 'version'],
    ['Pier', 'new'],
  ])
})

test('a story is told that its copy has a newer version, and that the agency takes it back', async () => {
  const editor = actorOf(await person({ role: 'editor' }))
  const guid = `urn:halden:${newId()}`
  const [first] = await deliver({ guid, version: '1', headline: 'Ferry' })
  const begun = await startStory(editor, { id: first?.outcome === 'imported' ? (first.items[0]?.id ?? '') : '' })
  if (!begun.ok) throw new Error(JSON.stringify(begun))
  expect(await findNewerCopy(editor, begun.value.articleId)).toBeNull()
  await deliver({ guid, version: '2', headline: 'Ferry', text: 'The ferry sails at two.' })
  expect(await findNewerCopy(editor, begun.value.articleId)).toMatchObject({ alarm: null })
  await deliver({ guid, version: '3', headline: 'Ferry', text: 'KILL: do not use this story.', pubStatus: 'canceled' })
  const newest = (await itemsOf(guid)).at(-1)
  expect(await findNewerCopy(editor, begun.value.articleId)).toMatchObject({ itemId: newest?.id, alarm: 'kill' })
})
