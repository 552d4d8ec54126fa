import { expect, test } from 'vitest'
import { actorOf, person } from '#prisma/factories/person.ts'
import { tag } from '#prisma/factories/tag.ts'
import { suggestTags } from './suggest.ts'

const actor = actorOf(await person({ role: 'reporter' }))
const names = async (typed: string) => (await suggestTags(actor, typed)).map((one) => one.name)

await tag({ name: 'Əliağa Vahidov', kind: 'person', aliases: ['Vahid müəllim'] })
await tag({ name: 'Vahidabad', kind: 'place' })
await tag({ name: 'Wahid Steel-Works 19', kind: 'organisation' })
await tag({ name: 'Порт Хальден', kind: 'place', aliases: ['Halden'] })
await tag({ name: 'Ёлкино', kind: 'place' })

test.each([
  ['a name from its beginning', 'eliaga', ['Əliağa Vahidov']],
  ['a name by another keyboard’s letters', 'ELİAĞA V', ['Əliağa Vahidov']],
  ['a person by the surname, what begins so first', 'vahid', ['Vahidabad', 'Əliağa Vahidov']],
  ['a company by a later word', 'steel', ['Wahid Steel-Works 19']],
  ['two words in any order', 'works wahid', ['Wahid Steel-Works 19']],
  ['Cyrillic without the marks', 'елкино', ['Ёлкино']],
  ['an alias', 'halden', ['Порт Хальден']],
  ['nothing that is there', 'zzz', []],
  ['nothing typed', '  ', []],
  ['signs of a query language', "'vahid':* | !x & (", ['Əliağa Vahidov', 'Vahidabad']],
  ['a percent sign', '%', []],
  ['a name among a NUL byte and half a sign', 'vahida\0bad \ud800', ['Vahidabad']],
])('finds %s', async (_what, typed, expected) => {
  const found = await names(typed)
  if (typed.includes('|')) expect(found.every((name) => expected.includes(name))).toBe(true)
  else expect(found).toEqual(expected)
})

test('says which alias was met', async () => {
  expect(await suggestTags(actor, 'vahid muel')).toMatchObject([{ name: 'Əliağa Vahidov', alias: 'Vahid müəllim' }])
  expect(await suggestTags(actor, 'vahidov')).toMatchObject([{ name: 'Əliağa Vahidov', alias: null }])
})

test('the very name comes first, however many begin with it', async () => {
  for (let number = 10; number < 50; number += 1) await tag({ name: `Harbour ${number}` })
  await tag({ name: 'Harbour' })
  const found = await names('harbour')
  expect(found[0]).toBe('Harbour')
  expect(found).toHaveLength(10)
})
