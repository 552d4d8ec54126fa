import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor } from '#lib/platform/page.ts'
import { article } from '#prisma/factories/article.ts'
import { searchPublished } from './find.ts'
import { readQuery } from './query.ts'

await article({
  state: 'published',
  headline: 'Əliyev küçəsi bağlanır',
  paragraphs: ['Gülnarə Şahin deyir.'],
  language: 'az',
})
await article({ state: 'published', headline: 'Королёв открыл музей', paragraphs: ['Всё готово.'], language: 'ru' })
await article({
  state: 'published',
  headline: 'Bridge opens',
  paragraphs: ['The harbour bridge is open, the ferry rests.'],
})
await article({ state: 'published', headline: 'Bridge closes', paragraphs: ['The bridge over the harbour is shut.'] })

async function headlines(typed: string, take = 10) {
  const query = readQuery(typed)
  return query ? (await searchPublished(query, null, take)).stories.map((story) => story.headline) : null
}

test.each([
  ['eliyev', 'Əliyev küçəsi bağlanır'],
  ['ƏLİYEV KÜÇƏSİ', 'Əliyev küçəsi bağlanır'],
  ['gulnare sahin', 'Əliyev küçəsi bağlanır'],
  ['королев', 'Королёв открыл музей'],
  ['ВСЕ готово', 'Королёв открыл музей'],
])('%s finds the story, however its letters are typed', async (typed, headline) => {
  expect(await headlines(typed)).toEqual([headline])
})

test('a word finds its inflected forms, unless it stands in quotation marks', async () => {
  await article({
    state: 'published',
    headline: 'Limanda yeni körpülər',
    paragraphs: ['Körpünün dayaqları.'],
    language: 'az',
  })
  await article({
    state: 'published',
    headline: 'Паромы вернулись',
    paragraphs: ['Паромами довольны.'],
    language: 'ru',
  })
  expect(await headlines('liman körpü')).toEqual(['Limanda yeni körpülər'])
  expect(await headlines('паром')).toEqual(['Паромы вернулись'])
  expect(await headlines('"паром"')).toEqual([])
})

test('no text at all makes the search fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
      const found = await headlines(`${typed} bridge '${typed}' ${typed}'s`)
      expect(found === null || Array.isArray(found)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('all words must be there, a phrase in its order, an excluded word nowhere', async () => {
  expect(await headlines('bridge harbour')).toEqual(['Bridge closes', 'Bridge opens'])
  expect(await headlines('“harbour bridge”')).toEqual(['Bridge opens'])
  expect(await headlines('bridge -ferry')).toEqual(['Bridge closes'])
  expect(await headlines('bridge submarine')).toEqual([])
})

test.each([
  "o'hara'); drop table article; --",
  '((((',
  'a & | ! b:*',
  '"unbalanced',
  '%_%',
  '\\\\',
  'x'.repeat(50_000),
  '- -',
  'or or or',
  'bridge '.repeat(10_000),
])('a question like %j is answered, not thrown back', async (typed) => {
  const found = await headlines(typed)
  expect(found === null || Array.isArray(found)).toBe(true)
})

test('results page by key', async () => {
  for (let number = 0; number < 5; number += 1) await article({ state: 'published', headline: `Lantern ${number}` })
  const query = readQuery('lantern')
  if (!query) throw new Error('nothing to look for')
  const first = await searchPublished(query, null, 3)
  const second = await searchPublished(query, readCursor(first.next), 3)
  expect(first.stories).toHaveLength(3)
  expect(second.stories).toHaveLength(2)
  expect(second.next).toBeNull()
  expect(new Set([...first.stories, ...second.stories].map((story) => story.articleId)).size).toBe(5)
})
