import { expect, test, vi } from 'vitest'
import { type PdfLine, pdfOf, streamOf } from '#prisma/factories/pdf.ts'
import { readDocument } from '../read.ts'

const now = new Date('2031-04-01T10:00:00Z')

function read(bytes: Uint8Array) {
  return readDocument(bytes, { now, fileName: 'ferry.pdf' })
}

async function copyIn(pages: PdfLine[][], more = {}) {
  const result = await read(pdfOf(pages, more))
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) throw new Error(JSON.stringify(result))
  return copy
}

/** Lines one under the other. */
function column(x: number, top: number, lines: string[], size = 11): PdfLine[] {
  return lines.map((text, at) => ({ text, x, y: top - at * size * 1.25, size }))
}

test('a press release is read with its headline, byline and dateline, and its lines are paragraphs', async () => {
  const copy = await copyIn([
    [
      { text: 'Port Halden Harbour', x: 60, y: 800, size: 10 },
      { text: 'Ferry fares rise in Port Halden', x: 60, y: 760, size: 20 },
      { text: 'By Mara Ellingsen', x: 60, y: 735 },
      ...column(60, 710, [
        'PORT HALDEN, March 12, 2031 – The harbour office will raise fares by 4 per',
        'cent from Monday, since the price of fuel has doubled within a year of the agree-',
        'ment with its sup-',
        'plier.',
      ]),
      ...column(60, 640, ['“We had no choice,” its director Ola Brandt said.']),
    ],
  ])
  expect(copy).toMatchObject({
    format: 'pdf',
    headline: 'Ferry fares rise in Port Halden',
    byline: ['Mara Ellingsen'],
    dateline: { place: 'Port Halden' },
    published: { value: '2031-03-12' },
    paragraphs: [
      'The harbour office will raise fares by 4 per cent from Monday, since the price of fuel has doubled within a year of the agreement with its supplier.',
      '“We had no choice,” its director Ola Brandt said.',
    ],
  })
  expect(copy.removed).toContainEqual(
    expect.objectContaining({ text: 'Port Halden Harbour', reason: 'above the headline' }),
  )
})

test('columns are read one after the other under a line that reaches across, a table row by row', async () => {
  const left = [
    'The first column begins here and is as',
    'wide as the page allows, and its second',
    'line is as long as the first one is, and',
    'the well-known office closes it there,',
    'and goes on with a word that is well-',
  ]
  const right = [
    'known. The second column tells of what',
    'comes later, and each of its lines fills',
    'the width that is there for it, so that',
    'nobody takes them for the cells of some',
    'table that stands there at the side.',
  ]
  const cells = ['Line', 'Wexcombe', 'Island', 'Quay'].map((text, at) => ({ text, x: 60, y: 500 - at * 14 }))
  const fares = ['Fare', '4 crowns', '6 crowns', '2 crowns'].map((text, at) => ({ text, x: 300, y: 500 - at * 14 }))
  const copy = await copyIn([
    [
      { text: 'what the harbour office of the town of Port Halden tells its passengers this year.', x: 60, y: 700 },
      ...column(60, 670, left),
      ...column(310, 670, right),
    ],
    [...cells, ...fares],
  ])
  expect(copy.paragraphs).toEqual([
    'what the harbour office of the town of Port Halden tells its passengers this year.',
    `${left.join(' ')}${right.join(' ')}`,
    'Line · Fare Wexcombe · 4 crowns Island · 6 crowns Quay · 2 crowns',
  ])
})

test('what stands on every page is taken off and told', async () => {
  const page = (number: number): PdfLine[] => [
    { text: 'Port Halden Harbour', x: 60, y: 810, size: 9 },
    ...column(60, 700, [`the ferry of page ${number} went to Wexcombe at noon.`]),
    { text: `Page ${number} of 3`, x: 60, y: 30, size: 9 },
  ]
  const copy = await copyIn([page(1), page(2), page(3)])
  expect(copy.paragraphs).toEqual([1, 2, 3].map((number) => `the ferry of page ${number} went to Wexcombe at noon.`))
  expect(copy.removed.filter(({ reason }) => reason === 'stands on every page').length).toBe(6)
})

test('a script, an address to call and a form in a PDF do nothing', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch')
  const catalog =
    '/OpenAction << /S /JavaScript /JS (app.alert(1)) >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >>'
  const copy = await copyIn([column(60, 700, ['the harbour is open again.'])], { catalog })
  expect(copy.paragraphs).toEqual(['the harbour is open again.'])
  expect(fetched).not.toHaveBeenCalled()
})

test('E05: a stream that grows beyond measure is refused before it is read, a picture of the same size is not', {
  timeout: 20_000,
}, async () => {
  const started = Date.now()
  const large = new Uint8Array(60_000_000)
  const pages = [column(60, 700, ['the harbour is open again.'])]
  const refused = { ok: false, reason: { code: 'importArchiveTooLarge' } }
  expect(await read(pdfOf(pages, { more: [streamOf(large)] }))).toMatchObject(refused)
  const twice = streamOf(new Uint8Array(10)).toString().replace('/FlateDecode', '[/FlateDecode /FlateDecode]')
  expect(await read(pdfOf(pages, { more: [Buffer.from(twice)] }))).toMatchObject(refused)
  const picture = streamOf(large, '/Type /XObject /Subtype /Image /Width 6000 /Height 5000')
  expect(await read(pdfOf(pages, { more: [picture] }))).toMatchObject({ ok: true })
  expect(Date.now() - started).toBeLessThan(10_000)
})

test('a scan without text and a damaged file are refused with a reason', async () => {
  expect(await read(pdfOf([[]]))).toEqual({ ok: false, reason: { code: 'importNoText' } })
  const broken = { ok: false, reason: { code: 'importBroken', values: { kind: 'PDF' } } }
  expect(await read(new TextEncoder().encode('%PDF-1.4\nnothing of the kind'))).toEqual(broken)
})
