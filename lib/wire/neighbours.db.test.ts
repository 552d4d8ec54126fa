import { expect, test } from 'vitest'
import { actorOf, person } from '#prisma/factories/person.ts'
import { wireItem, wireText } from '#prisma/factories/wire.ts'
import { bringBackItems } from './bring-back.ts'
import { dismissItem } from './dismiss.ts'
import { wireFilter } from './filter.ts'
import { findWireItem } from './find.ts'
import { listWire } from './list.ts'
import { findNeighbours } from './neighbours.ts'

const actor = actorOf(await person())
const at = new Date('2031-03-12T09:30:00Z')
for (const which of ['one', 'two', 'three'])
  await wireItem({ text: wireText({ headline: `Wexcombe counts its swans again, part ${which}` }), at })
await wireItem({ text: wireText({ headline: 'Wexcombe counts its geese again' }), at })

async function around(id: string, query: Record<string, string>) {
  const item = await findWireItem(actor, id)
  if (!item) throw new Error('no item')
  return findNeighbours(actor, item, wireFilter.parse(query))
}

test('going down a list item by item meets each of its items once, in the list’s own order', async () => {
  const listed = (await listWire(actor, wireFilter.parse({ q: 'swans' }))).items.map((item) => item.id)
  expect(listed).toHaveLength(3)
  const met: string[] = []
  for (let id: string | null = listed[0] ?? null; id !== null; id = (await around(id, { q: 'swans' })).below)
    met.push(id)
  expect(met).toEqual(listed)
  expect(await around(listed[0] ?? '', { q: 'swans' })).toMatchObject({ above: null })
  expect((await around(listed[2] ?? '', { q: 'swans' })).above).toBe(listed[1])
})

test('an item that has left the list still leads on from where it stood; several are brought back at once', async () => {
  const listed = (await listWire(actor, wireFilter.parse({ q: 'swans' }))).items.map((item) => item.id)
  const [first = '', middle = '', last = ''] = listed
  await dismissItem(actor, { id: middle })
  expect(await around(middle, { q: 'swans' })).toEqual({ above: first, below: last })
  expect(await bringBackItems(actor, { ids: [middle, middle, last] })).toEqual({
    ok: true,
    value: { broughtBack: 1, left: 1 },
  })
  expect((await listWire(actor, wireFilter.parse({ q: 'swans' }))).items).toHaveLength(3)
})
