import { expect, test } from 'vitest'
import { bylineParts } from './byline.ts'

const join = (names: string[]) => new Intl.ListFormat('en').formatToParts(names).map((part) => part.value)
const mara = { name: 'Mara Quill', slug: 'mara-quill' }
const tom = { name: 'Tom Ebdon', slug: 'tom-ebdon' }

test('our own people are linked where the printed byline names them', () => {
  expect(bylineParts('Mara Quill in Wexcombe', [mara], join)).toEqual([
    { text: 'Mara Quill', slug: 'mara-quill' },
    { text: ' in Wexcombe' },
  ])
})

test('without a printed byline our people are the byline', () => {
  expect(bylineParts('', [mara, tom], join)).toEqual([
    { text: 'Mara Quill', slug: 'mara-quill' },
    { text: ' and ' },
    { text: 'Tom Ebdon', slug: 'tom-ebdon' },
  ])
})

test('people the printed byline leaves out are named behind it', () => {
  expect(
    bylineParts('Wexcombe News Agency', [tom], join)
      .map((part) => part.text)
      .join(''),
  ).toBe('Wexcombe News Agency, Tom Ebdon')
})

test('a byline of somebody else stays as it is printed', () => {
  expect(bylineParts('A. Writer', [], join)).toEqual([{ text: 'A. Writer' }])
  expect(bylineParts('', [], join)).toEqual([])
})
