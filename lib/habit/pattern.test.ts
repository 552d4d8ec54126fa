import { expect, test } from 'vitest'
import { patternOf, whyNotPattern } from './pattern.ts'

test('figures, and months beside them, may be any in what ends stories', () => {
  expect(patternOf('tail', ' © 2031 Marl Wire,  tel. 012 345-67 ', [])).toBe(
    '© ⟦number⟧ Marl Wire, tel. ⟦number⟧ ⟦number⟧-⟦number⟧',
  )
  expect(patternOf('tail', 'Sent on 12 March 2031 by the desk\r\nMay is our editor', [])).toBe(
    'Sent on ⟦number⟧ ⟦month⟧ ⟦number⟧ by the desk\nMay is our editor',
  )
})

test('what bylines begin with ends before the name', () => {
  expect(patternOf('byline', 'Pen of: Mara Quill', [])).toBe('Pen of:')
  expect(patternOf('byline', 'Pen of:', [])).toBe('Pen of:')
})

test('in a dateline the place and the day may be any, and the agency stays', () => {
  expect(patternOf('dateline', 'WEXCOMBE, 12 March, Marl Wire >>', ['Marl Wire'])).toBe(
    '⟦place⟧, ⟦number⟧ ⟦month⟧, Marl Wire >>',
  )
  expect(patternOf('dateline', 'Marl Wire | Great Wexcombe | 12.03.2031 |', ['Marl Wire'])).toBe(
    'Marl Wire | ⟦place⟧ | ⟦number⟧.⟦number⟧.⟦number⟧ |',
  )
})

test('words of which nothing stays, too few and too many are no habit', () => {
  const codes = (pattern: string) => whyNotPattern(pattern).map((one) => one.code)
  expect(codes('© ⟦number⟧ Marl Wire')).toEqual([])
  expect(codes('***')).toEqual([])
  expect(codes('.')).toEqual(['habitShort'])
  expect(codes('⟦place⟧')).toEqual(['habitShort'])
  expect(codes('x'.repeat(501))).toEqual(['habitLong'])
  expect(codes('line\n'.repeat(9))).toEqual(['habitLong'])
})

test('signs of expressions are signs, and marks of ours in the copy are nothing', () => {
  expect(patternOf('tail', '(.*)+$ ⟦place⟧', [])).toBe('(.*)+$ place')
})
