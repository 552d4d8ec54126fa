import { expect, test } from 'vitest'
import type { Habit } from '../habit.ts'
import { readingOf } from './reading.ts'

const taught = (kind: Habit['kind'], pattern: string): Habit => ({ kind, pattern, by: 'Ada Fenwick', on: '2031-03-12' })
const wire = (...habits: Habit[]) => ({ agencies: [{ name: 'Marl Wire', habits }] })

const copy = (end: string, byline = 'By Mara Quill - Marl Wire') => `Wexcombe counts its swans
12 March 2031 09:30

${byline}

The harbour office of Wexcombe counted forty swans on Monday morning.

Nobody had counted them before, the office said in a long statement.

${end}
`
const TAIL = 'Marl Wire desk, call ⟦number⟧-⟦number⟧ before noon'

test('a line that ends every story of an agency is cut off, whatever its figures are, and says who taught it', () => {
  const text = copy('Marl Wire desk, call 012-7789 before noon')
  expect(readingOf(text, wire()).paragraphs.at(-1)).toContain('before noon')
  const { paragraphs, removed } = readingOf(text, wire(taught('tail', TAIL)))
  expect(paragraphs).toHaveLength(2)
  expect(removed.at(-1)).toMatchObject({
    text: 'Marl Wire desk, call 012-7789 before noon',
    reason: 'this ends every story of “Marl Wire”, taught by “Ada Fenwick” on 2031-03-12',
  })
})

test('what else ends the copy goes too, above and below the taught line', () => {
  const { paragraphs } = readingOf(
    copy('Follow us on Pigeon\nMarl Wire desk, call 1-2 before noon\n-30-'),
    wire(taught('tail', TAIL)),
  )
  expect(paragraphs).toHaveLength(2)
})

test('it is cut off behind the last sentence, never out of one, and never if nothing is left', () => {
  const habits = wire(taught('tail', TAIL))
  const behind = copy('He said so. Marl Wire desk, call 1-2 before noon')
  expect(readingOf(behind, habits).paragraphs.at(-1)).toBe('He said so.')
  const inside = copy('They read Marl Wire desk, call 1-2 before noon')
  expect(readingOf(inside, habits).paragraphs.at(-1)).toContain('before noon')
  const between = copy('Marl Wire desk, call 1-2 before noon\n\nAnd then the swans left for the sea again, all forty.')
  expect(readingOf(between, habits).paragraphs).toHaveLength(4)
  const alone = 'By Marl Wire\n\nMarl Wire desk, call 1-2 before noon\n'
  expect(readingOf(alone, habits).paragraphs).toEqual(['Marl Wire desk, call 1-2 before noon'])
})

test('another agency’s copy is read as before', () => {
  const text = copy('Marl Wire desk, call 1-2 before noon', 'By Mara Quill - Trend')
  expect(readingOf(text, wire(taught('tail', TAIL))).paragraphs).toHaveLength(3)
})

test('names behind the words that bylines begin with are the byline, above the text and below it', () => {
  const habits = wire(taught('byline', 'Pen of:'))
  const above = copy('', 'Marl Wire\nPen of: Mara Quill and Ada Fenwick')
  expect(readingOf(above, wire()).byline).toEqual([])
  const read = readingOf(above, habits)
  expect(read.byline).toEqual(['Mara Quill', 'Ada Fenwick'])
  expect(read.fields.byline?.reason).toBe('bylines of “Marl Wire” begin with it, taught by “Ada Fenwick” on 2031-03-12')
  expect(read.paragraphs).toHaveLength(2)
  const below = readingOf(copy('Pen of: Mara Quill', 'Marl Wire'), habits)
  expect(below.byline).toEqual(['Mara Quill'])
  expect(below.paragraphs).toHaveLength(2)
})

test('the form of an agency’s datelines gives the place and the day', () => {
  const habits = wire(taught('dateline', '⟦place⟧ ~ ⟦number⟧ ⟦month⟧ ~ MW ~'))
  const text = `Swans were counted in the harbour

Marl Wire

Great Wexcombe ~ 9 Apr. ~ MW ~ The harbour office counted forty swans on Monday morning.

Nobody had counted them before, the office said.
`
  const read = readingOf(text, habits)
  expect(read.dateline?.place).toBe('Great Wexcombe')
  expect(read.published?.value.slice(5)).toBe('04-09')
  expect(read.paragraphs[0]).toBe('The harbour office counted forty swans on Monday morning.')
  expect(read.fields.dateline?.reason).toContain('taught by “Ada Fenwick”')
})

test('a copy that holds the agency’s name only in what is cut is still the agency’s', () => {
  const text = copy('© 2031 Marl Wire', 'By Mara Quill')
  const read = readingOf(text, wire(taught('tail', '© ⟦number⟧ Marl Wire')))
  expect(read.agency).toBe('Marl Wire')
  expect(read.removed.at(-1)?.reason).toContain('taught by')
})

test('hostile words and endless copy are read in no time', () => {
  const habits = wire(
    taught('tail', '(a+)+$ ⟦number⟧ ⟦number⟧'),
    taught('dateline', '⟦place⟧, ⟦place⟧ ⟦number⟧'),
    taught('byline', '.*'),
  )
  const started = performance.now()
  readingOf(copy(`${'1 '.repeat(50_000)}\n${'A'.repeat(50_000)}\n${'Aa '.repeat(20_000)}`), habits)
  expect(performance.now() - started).toBeLessThan(3_000)
})
