import { expect, test } from 'vitest'
import { readingOf } from '../text/reading.ts'

const names = (text: string) => readingOf(text).tags.map(({ kind, name }) => `${kind} ${name}`)

test('people are offered by title or by a word of speaking, with every mention of their family name', () => {
  const copy = readingOf(
    'Labour Ministers Ada Quill and Mara Fenwick met in Baku on Monday.\n\nQuill praised the talks. “Good,” Tam Osgood said.',
  )
  const person = copy.tags.find(({ name }) => name === 'Ada Quill')
  const text = copy.paragraphs.join('\n\n')
  expect(person?.mentions.map((span) => text.slice(...span))).toEqual(['Ada Quill', 'Quill'])
  expect(person?.reason).toContain('Ministers Ada Quill')
  expect(copy.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(['Mara Fenwick', 'Tam Osgood', 'Baku']))
})

test('the writer of the copy is not its subject', () => {
  expect(names('By Ada Quill\n\nAda Quill said on Monday that the harbour will open.')).not.toContain(
    'person Ada Quill',
  )
})

test.each([
  ['Limanın açılışı Bakıda keçirilib, Gəncədən qonaqlar gəlib.', ['place Bakı', 'place Gəncə']],
  ['Встреча прошла в Москве, гости приехали из Армении.', ['place Москва', 'place Армения']],
  ['The talks were held in Saudi Arabia and New York, officials said.', ['place Saudi Arabia', 'place New York']],
])('%s: places are found in their cases', (text, places) => {
  expect(names(text)).toEqual(expect.arrayContaining(places))
})

test.each([
  [
    'The Collective Harbour Organization and the Ministry of Ferries and Roads met.',
    'organisation Ministry of Ferries and Roads',
  ],
  [
    'Əmək və Əhalinin Sosial Müdafiəsi Nazirliyinin məlumatına görə, liman açılıb.',
    'organisation Əmək və Əhalinin Sosial Müdafiəsi Nazirliyi',
  ],
  ['Об этом сообщает Министерство транспорта и связи, пишет газета.', 'organisation Министерство транспорта и связи'],
])('%s: institutions are found by their own word', (text, organisation) => {
  expect(names(text)).toContain(organisation)
})

test('capitalised words that are nobody are offered as nobody', () => {
  expect(names('On Monday The Harbour Light, a play, opened. However Monday said nothing new to the town.')).toEqual([])
})
