import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { person } from '#prisma/factories/person.ts'
import { wireItem, wireText } from '#prisma/factories/wire.ts'
import { dismissItem } from './dismiss.ts'
import { wireFilter } from './filter.ts'
import { findRaw, findWireItem } from './find.ts'
import { listWire } from './list.ts'
import { listRelated } from './related.ts'
import { startStory } from './use.ts'

let actor: Actor
beforeAll(async () => {
  const { id, name } = await person({ name: 'Ada Fenwick' })
  actor = { id, name, role: 'reporter', language: 'en' }
})
const listed = async (query: Record<string, string>) =>
  (await listWire(actor, wireFilter.parse(query))).items.map((item) => item.headline)

describe('filters', () => {
  let swans: string
  beforeAll(async () => {
    swans = await wireItem({
      text: wireText({ headline: 'Wexcombe counts 100% of its swans_again', date: '3 May 2030' }),
    })
    const bridge = await wireItem({
      text: wireText({ headline: 'Harbour bridge closes for a fortnight', date: '4 May 2030' }),
    })
    await wireItem({
      text: 'Вексткомб закрывает мост на две недели\n\n5 мая 2030 10:15\n\nМост через гавань Вексткомба будет закрыт на две недели, сообщили в городском совете.\n\nЖителей просят ехать в объезд.\n',
    })
    await startStory(actor, { id: bridge })
    await dismissItem(actor, { id: swans })
  })

  test('without a filter what waits is listed, and nothing else', async () => {
    expect(await listed({})).toEqual(['Вексткомб закрывает мост на две недели'])
  })
  test('by state, by who uses it, by language', async () => {
    expect(await listed({ state: 'used' })).toEqual(['Harbour bridge closes for a fortnight'])
    expect(await listed({ state: 'all', person: actor.id })).toEqual(['Harbour bridge closes for a fortnight'])
    expect(await listed({ state: 'all', language: 'ru' })).toEqual(['Вексткомб закрывает мост на две недели'])
    expect(await listed({ state: 'all' })).toHaveLength(3)
  })
  test('by words of the headline, whatever their case; signs of a pattern are only signs', async () => {
    expect(await listed({ state: 'all', q: 'BRIDGE' })).toHaveLength(1)
    expect(await listed({ state: 'all', q: '100% of' })).toHaveLength(1)
    expect(await listed({ state: 'all', q: 's_n' })).toHaveLength(0)
    expect(await listed({ state: 'all', q: '%' })).toHaveLength(1)
    expect(await listed({ state: 'all', q: '\\' })).toHaveLength(0)
  })
  test('by date, the last day included', async () => {
    expect(await listed({ state: 'all', from: '2030-05-04', to: '2030-05-04' })).toEqual([
      'Harbour bridge closes for a fortnight',
    ])
    expect(await listed({ state: 'all', to: '2030-05-03' })).toEqual(['Wexcombe counts 100% of its swans_again'])
  })
  test('an unknown filter is no filter, never an error', async () => {
    expect(
      await listed({ state: "' or 1=1", agency: 'x', from: '2030-13-45', before: 'zz.zz', q: '\u0000' }),
    ).toHaveLength(1)
  })
})

test('pages by key show every item once, also when new copy comes in between', async () => {
  const mine = await person()
  const reader: Actor = { ...actor, id: mine.id }
  const ids = new Set<string>()
  for (let at = 0; at < 95; at += 1)
    ids.add(
      await wireItem({
        text: wireText({ headline: `Paged copy number ${at}` }),
        byId: mine.id,
        at: new Date(Date.UTC(2031, 1, 1, 0, at % 7)),
      }),
    )
  const seen: string[] = []
  let before: string | null = ''
  while (before !== null) {
    const page = await listWire(reader, wireFilter.parse({ q: 'Paged copy', before }))
    seen.push(...page.items.map((item) => item.id))
    before = page.next
    await wireItem({ text: wireText({ headline: 'Paged copy that came in between' }) })
  }
  expect(seen.filter((id) => ids.has(id))).toHaveLength(95)
  expect(new Set(seen).size).toBe(seen.length)
})

test('an item is found with its raw text decoded and its bytes as they came', async () => {
  const id = await wireItem({ text: wireText({ headline: 'Łódź and Bakı in one line' }) })
  expect((await findWireItem(actor, id))?.rawText).toContain('Łódź and Bakı')
  expect(Buffer.from((await findRaw(actor, id))?.bytes ?? []).toString()).toContain('Łódź and Bakı')
  expect(await findWireItem(actor, 'nothing')).toBeNull()
})

test('copy that shares passages is shown beside an item, other copy is not', async () => {
  const story = (end: string) => [
    'The old ferry of Marl Island was sold on Friday to a family that wants to live on it, the harbour office said in the morning.',
    'It had carried carts, hay, three brass bands and one elephant across the sound in its seventy years of service.',
    end,
  ]
  const one = await wireItem({
    text: wireText({
      headline: 'Old ferry sold',
      paragraphs: story(
        'The family has two cats, a parrot that swears in four languages, and plans for a garden on the upper deck.',
      ),
    }),
  })
  const two = await wireItem({
    text: wireText({
      headline: 'Old ferry sold to family',
      paragraphs: story(
        'No price was named, and the harbour office would not say whether the elephant had ever paid its fare.',
      ),
    }),
  })
  await wireItem({
    text: wireText({
      headline: 'Rain expected',
      paragraphs: ['It will rain in the whole county from noon on, forecasters said.'],
    }),
  })
  const item = await findWireItem(actor, one)
  if (!item?.copy) throw new Error('no such item')
  const related = await listRelated(actor, { ...item, paragraphs: item.copy.paragraphs })
  expect(related.map((other) => [other.id, other.kind])).toEqual([[two, 'version']])
})

test('a page stays a page, however many items there are', async () => {
  const before = await database().wireItem.count()
  expect(before).toBeGreaterThan(100)
  const page = await listWire(actor, wireFilter.parse({ state: 'all' }))
  expect(page.items).toHaveLength(40)
})
