import { expect, test } from 'vitest'
import { readQuery } from './query.ts'

test('a question is folded as the stories are', () => {
  expect(readQuery('  Bakı   ŞƏHƏRİ ')).toMatchObject({ words: 'baki seheri', shown: 'Bakı ŞƏHƏRİ', cut: false })
  expect(readQuery('«Королёв»')?.words).toBe('"королев"')
})

test('phrases and exclusions keep their marks', () => {
  expect(readQuery('“harbour bridge” -ferry')?.words).toBe('"harbour bridge" -ferry')
})

test.each(['', '   ', '"', '-', '%_\\', ':*', '(((((', '\0', 'a', 'Я', '\ud800'])('%j asks for nothing', (typed) => {
  expect(readQuery(typed)).toBeNull()
})

test.each(['水', '7', 'az'])('%s is a word to look for', (typed) => {
  expect(readQuery(typed)).not.toBeNull()
})

test('ten thousand words are cut to what a person can mean, and the reader is told', () => {
  const query = readQuery('bridge '.repeat(10_000))
  expect(query?.words.split(' ')).toHaveLength(24)
  expect(query?.cut).toBe(true)
  expect(query?.shown.length).toBeLessThan(200)
})
