import { expect, test } from 'vitest'
import { article } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { tag } from '#prisma/factories/tag.ts'
import { listTags } from './list.ts'

const actor = actorOf(await person({ role: 'reporter' }))

async function everyPage(filter: Parameters<typeof listTags>[1]) {
  const pages: string[][] = []
  let after: string | undefined
  do {
    const { tags, next } = await listTags(actor, { ...filter, after })
    pages.push(tags.map((one) => one.name))
    after = next ?? undefined
  } while (after)
  return pages
}

test('every tag stands in the list once, in order, also where one name ends a page and begins the next', async () => {
  for (let number = 100; number < 149; number += 1) await tag({ name: `Quay ${number}`, aliases: [`Kai ${number}`] })
  for (const kind of ['person', 'place', 'event', 'topic'] as const) await tag({ name: 'Quay 149', kind })
  const pages = await everyPage({ q: 'quay' })
  expect(pages.map((page) => page.length)).toEqual([50, 3])
  const all = pages.flat()
  expect(all).toEqual(all.toSorted())
  expect(all.filter((name) => name === 'Quay 149')).toHaveLength(4)
  expect((await everyPage({ q: 'quay', kind: 'event' })).flat()).toEqual(['Quay 149'])
  expect((await everyPage({ q: 'kai 1' })).flat()).toHaveLength(49)
  expect((await everyPage({})).flat().filter((name) => name.startsWith('Quay'))).toHaveLength(53)
})

test('counts the stories that readers can see', async () => {
  const one = await tag({ name: 'Lighthouse' })
  await article({ state: 'draft', tagIds: [one.id] })
  await article({ state: 'published', tagIds: [one.id] })
  await article({ state: 'published', tagIds: [one.id] })
  await article({ state: 'withdrawn', tagIds: [one.id] })
  expect((await listTags(actor, { q: 'lighthouse' })).tags).toMatchObject([{ name: 'Lighthouse', stories: 2 }])
})

test('an address that was tampered with shows the first page', async () => {
  await tag({ name: 'Anchorage' })
  for (const after of ['x', '\0', `${'0'.repeat(36)}.a`, "' or 1=1", '0198c5b2-7c00-7000-8000-000000000000.\0'])
    expect((await listTags(actor, { q: 'anchorage', after })).tags).toHaveLength(1)
  expect((await listTags(actor, { q: 'ancho\0rage\ud800' })).tags).toHaveLength(1)
})
