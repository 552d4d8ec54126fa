import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsedCopySchema } from '../parsed-copy.ts'
import { LARGEST } from '../refusal.ts'
import { readText } from './read.ts'

const now = new Date('2031-11-23T12:00:00Z')

const fragments = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '\t',
  '\u00a0',
  '\u200b',
  ' date 2031-11-23 ',
  'By Mara Quill\n',
  'By Azernews\n\n\n\n\n\nBy Mara Quill\n\n',
  'BAKU, Nov. 3 (Trend) -- ',
  'МОСКВА, 12 мар — РИА Новости. ',
  'Bakı, 12 mart, AZƏRTAC\n',
  '12 March 2031 14:05 (UTC+04:00)\n',
  'Harbour to reopen on Monday\n\n',
  'title: Harbour\nauthor: Mara Quill\n---\n',
  'GÜNDƏM“',
  'Print version\n',
  '03/04/2031\n',
  'Ada Quill | 12 March 2031 | 3 min read\n',
  'Subject: Harbour\nDate: 12 March 2031\n',
  'Home > News > Culture\n',
  '新华社北京3月12日电',
  'Ada QUILL/İZMİR, (DHA)- ',
  '(Adds quote)\n',
  'Related articles\nWhale saved\n',
  '\nPTI AQU MFE',
  ' Enditem',
  'FILE - The harbour. (Mara Quill)',
  'EMBARGOED UNTIL 18:00 GMT, 26 November 2031\n',
  'Minister Mara Quill said “we will open the harbour in spring” on May 3. ',
  '\n---\n',
  '-30-',
  '“',
  '”',
  '«',
  '"',
  'EF/MG',
  '/APA/',
  '\n\nSource: Xinhua',
  'e\u0301',
  '\ud800',
  '👩‍🚒',
]
const texts = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fragments) }, fc.string({ unit: 'binary' })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join('').replaceAll('\0', ''))

function readOrNull(raw: string) {
  const result = readText(new TextEncoder().encode(raw), { now })
  return result.ok ? (result.copies[0] ?? null) : null
}

/** What the reader decodes: the text without its mark, and with U+FFFD for halves of pairs. */
const decoded = (raw: string) => raw.toWellFormed().replace(/^\ufeff/, '')
const visible = (text: string) => text.replace(/[\s\u0085\u200b\ufeff]/gu, '')

test('whatever comes in, nothing vanishes: every visible character is in a paragraph or in a piece left out', () => {
  fc.assert(
    fc.property(texts, (raw) => {
      const copy = readOrNull(raw)
      if (!copy) return
      const text = decoded(raw)
      const pieces = [...copy.rawSpans, ...copy.removed.map((one) => one.span)].sort((a, b) => a[0] - b[0])
      let at = 0
      for (const [start, end] of pieces) {
        expect(visible(text.slice(at, Math.max(at, start)))).toBe('')
        at = Math.max(at, end)
      }
      expect(visible(text.slice(at))).toBe('')
      for (const one of copy.removed) expect(text.slice(...one.span)).toBe(one.text)
    }),
    { numRuns: 500 },
  )
})

test('whatever comes in, a paragraph says what stood there, in order, but for its blanks', () => {
  const bare = (text: string) => text.normalize('NFC').replace(/[\s\u0085\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu, '')
  fc.assert(
    fc.property(texts, (raw) => {
      const copy = readOrNull(raw)
      const text = decoded(raw)
      const spans = copy?.rawSpans ?? []
      for (const [at, span] of spans.entries()) {
        expect(bare(copy?.paragraphs[at] ?? '')).toBe(bare(text.slice(...span)))
        expect(span[0]).toBeGreaterThanOrEqual(spans[at - 1]?.[1] ?? 0)
      }
    }),
    { numRuns: 300 },
  )
})

test('whatever comes in, spans of names, days and quotations point at those words', () => {
  fc.assert(
    fc.property(texts, (raw) => {
      const copy = readOrNull(raw)
      const text = copy?.paragraphs.join('\n\n') ?? ''
      for (const { text: words, span } of copy?.dates ?? []) expect(text.slice(...span)).toBe(words)
      for (const { span } of copy?.quotes ?? []) expect(text.slice(...span)).toMatch(/^[“„«‟"]/u)
      for (const { kind, name, mentions } of copy?.tags ?? [])
        for (const span of mentions) expect(kind === 'place' || name.includes(text.slice(...span))).toBe(true)
      const whole = decoded(raw)
      for (const { span } of Object.values(copy?.fields ?? {}))
        expect(span === null || (span[0] <= span[1] && span[1] <= whole.length)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a reading survives being stored and read back', () => {
  fc.assert(
    fc.property(texts, (raw) => {
      const copy = readOrNull(raw)
      expect(copy && parsedCopySchema.parse(JSON.parse(JSON.stringify(copy)))).toEqual(copy)
    }),
    { numRuns: 100 },
  )
})

test.each([
  'A’',
  'Aa-',
  'Aa which ',
  'AИВ',
  'BAKU/',
  '«',
  ' ',
  '\t',
  '\u00a0',
  '\u2028',
  '“',
  '"a" ',
  'March 3 ',
  '12 March 2031\n',
  'By Ada Quill\n\n',
  'Share\n',
  '---\n',
  'Title: a\n',
  'a | b | ',
  'Home > ',
  '© ',
  'LONDON (Reuters) - ',
  'please do not use ',
  '新华社',
  '.\n\n',
  'March 3 ',
  'By Aa Bb, ',
  'Minister Aa Bb said ',
  'EMBARGO ',
  ' \n',
  '\r\n',
])('a hundred thousand characters of %j do not hang the desk, wherever they stand', (unit) => {
  const raw = unit.repeat(100_000 / unit.length)
  const began = process.cpuUsage()
  for (const text of [
    raw,
    ` date 2031-03-12 ${raw}!`,
    `Harbour reopens\n\n12 March 2031\n\nA${raw}b`,
    `The port opens.\n\n${raw}`,
  ])
    readOrNull(text)
  const { user, system } = process.cpuUsage(began)
  // Quadratic patterns took 10 to 100 seconds here; what is linear takes a tenth of one for each text.
  expect((user + system) / 1_000).toBeLessThan(4_000)
})

test('the largest file that comes in is read in one go', () => {
  const paragraph = 'The harbour of Wexcombe will reopen on Monday, the council said on March 3.\n\n'
  const copy = readOrNull(paragraph.repeat(Math.floor(LARGEST / paragraph.length)))
  expect(copy?.paragraphs.length).toBeGreaterThan(250_000)
})
