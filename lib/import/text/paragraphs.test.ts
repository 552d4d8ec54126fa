import { expect, test } from 'vitest'
import { readingOf } from './reading.ts'

const one = 'The harbour of Wexcombe will reopen on Monday, the office said.'
const two = 'Three ships are waiting.'

test.each([
  ['an empty line', `${one}\n\n${two}`],
  ['an empty line with blanks in it', `${one}\n \t \n${two}`],
  ['a Windows empty line', `${one}\r\n\r\n${two}`],
  ['an old Mac’s empty line', `${one}\r\r${two}`],
  ['an indent', `${one}\n    ${two}`],
  ['a line end, where no line is empty', `${one}\n${two}`],
  ['a Windows line end, where no line is empty', `${one}\r\n${two}`],
  ['a paragraph separator', `${one}\u2029${two}`],
])('%s ends a paragraph', (_what, text) => {
  expect(readingOf(text).paragraphs).toEqual([one, two])
})

test.each(['\n', '\r\n'])('lines broken at a fixed width are one paragraph', (end) => {
  const lines = [
    'The harbour of Wexcombe will reopen on Monday after eleven weeks',
    'of work on its southern wall, the office said in a letter to the',
    'council, and three ships that have been waiting outside since the',
    'storm of last spring may come in on the first tide of that day.',
  ]
  expect(readingOf(lines.join(end)).paragraphs).toEqual([lines.join(' ')])
})

test('a dateline in the first line counts for its width', () => {
  const lines = [
    'PORT HALDEN, March 11, 2031 – The harbour office will raise fares',
    'by 4 per cent from Monday, since fuel has become dearer than ever',
    'before in the town.',
  ]
  expect(readingOf(lines.join('\n')).paragraphs).toEqual([
    'The harbour office will raise fares by 4 per cent from Monday, since fuel has become dearer than ever before in the town.',
  ])
})

test('odd blanks become plain ones and invisible characters go, the words stay', () => {
  expect(readingOf('The\u00a0harbour  will\u200b re\u00adopen\ton Monday, he said.').paragraphs).toEqual([
    'The harbour will reopen on Monday, he said.',
  ])
})

test('a drop cap that was cut off is joined in English and nowhere else', () => {
  expect(readingOf('O n Monday the harbour opened, and the mayor came with three ships.').paragraphs[0]).toMatch(
    /^On Monday/,
  )
  expect(readingOf('O gün limanda heç kim yox idi, deyib sədr.').paragraphs[0]).toMatch(/^O gün/)
  expect(readingOf('A ship came in on Monday, the office said.').paragraphs[0]).toMatch(/^A ship/)
})

test.each([
  ['a list', ['On the list are:', '- Wexcombe', '- Port Halden', '- Tarnby']],
  ['a numbered list', ['The rules:', '1. Nobody runs.', '2. Nobody swims.']],
  ['a dialogue', ['Q: When did you see the whale?', 'A: On Tuesday morning, near the pier.']],
  ['verses', ['The tide comes in, the tide goes out,', 'The gulls are loud, the bells are low,']],
  ['results', ['Wexcombe 3, Tarnby 1', 'Halden 2, Merrow 2', 'Brackwater 0, Port Halden 4']],
  ['what was cooked', ['500 g of fish', '2 onions', '1 litre of water']],
])('%s between paragraphs keeps its lines', (_what, lines) => {
  expect(readingOf(`${one}\n\n${lines.join('\n')}\n\n${two}`).paragraphs).toEqual([one, ...lines, two])
})

test('paragraphs broken at a fixed width are put together one by one', () => {
  const first =
    'Ferries between Halden and Tarnby will sail half an hour later from\nMay, the company said on Wednesday in a letter to the council of the\ntown, and the last one will leave at nine in the evening.'
  const second =
    '"We have asked our passengers," a speaker of the company said. "Two\nin three would rather sleep longer and sail later."'
  expect(readingOf(`${first}\n\n${second}`).paragraphs).toEqual(
    [first, second].map((text) => text.replaceAll('\n', ' ')),
  )
})
