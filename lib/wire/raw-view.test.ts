import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RawMark, rawPieces, signsOf } from './raw-view.ts'

const odd = (raw: string) =>
  rawPieces(raw, [])
    .filter((piece) => piece.odd)
    .map((piece) => [piece.odd, signsOf(piece)])

test('an ordinary text with one blank line between paragraphs shows nothing odd', () => {
  expect(odd('By Mara Quill\n\nThe harbour opened on Monday.\n\nIt rained.\n')).toEqual([])
})

test.each([
  [' date 2031-02-03 By Mara Quill', [['space', '·']]],
  ['By  Mara', [['space', '··']]],
  ['a line \nthe next', [['space', '·']]],
  ['the end ', [['space', '·']]],
  ['a\tb', [['tab', '→']]],
  ['10\u00a0000', [['noBreak', '⍽']]],
  [
    'co\u00adop\u200b',
    [
      ['invisible', '◌'],
      ['invisible', '◌'],
    ],
  ],
  ['one\r\ntwo', [['return', '␍']]],
  [
    'one\n\n\n\ntwo',
    [
      ['blankLine', '¶'],
      ['blankLine', '¶'],
    ],
  ],
])('white space that a reader would not see is shown: %j', (raw, shown) => {
  expect(odd(raw)).toEqual(shown)
})

test('marks that overlap are both named on the part they share', () => {
  const marks: RawMark[] = [
    { name: 'byline', span: [0, 6] },
    { name: 'removed', span: [3, 9] },
  ]
  expect(rawPieces('abcdefghij', marks).map((piece) => [piece.text, piece.names])).toEqual([
    ['abc', ['byline']],
    ['def', ['byline', 'removed']],
    ['ghi', ['removed']],
    ['j', []],
  ])
})

test('the pieces of any text under any marks are the text again, in order', () => {
  const span = fc.tuple(fc.integer({ min: -5, max: 90 }), fc.integer({ min: -5, max: 90 }))
  const raw = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '\r', '\u00a0', 'я', '\u200b'), maxLength: 80 })
  fc.assert(
    fc.property(raw, fc.array(span, { maxLength: 12 }), (text, spans) => {
      const pieces = rawPieces(
        text,
        spans.map((one, at) => ({ name: String(at), span: one })),
      )
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      expect(
        pieces.every(
          (piece, at) =>
            piece.from === (at === 0 ? 0 : (pieces[at - 1]?.from ?? 0) + (pieces[at - 1]?.text.length ?? 0)),
        ),
      ).toBe(true)
    }),
  )
})

test('a megabyte of nothing but blanks is cut in one pass', () => {
  const pieces = rawPieces(`${' '.repeat(500_000)}x${'\n'.repeat(500_000)}`, [])
  expect(pieces.length).toBeGreaterThan(2)
})
