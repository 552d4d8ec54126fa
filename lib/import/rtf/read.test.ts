import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

const now = new Date('2031-04-01T10:00:00Z')
const fonts =
  '{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fswiss\\fcharset204 Arial Cyr;}{\\f2\\fnil\\fcharset162 Arial Tur;}}'

function rtf(text: string): string {
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0${fonts}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s1 heading 1;}}${text}}`
}

function read(text: string) {
  return readDocument(Buffer.from(text, 'latin1'), { now, fileName: 'ferry.rtf' })
}

async function copyIn(text: string) {
  const result = await read(rtf(text))
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) throw new Error(JSON.stringify(result))
  return copy
}

test('a story in RTF is read as the same story in plain text is', async () => {
  const info = '{\\info{\\title Old title}{\\author Ola Brandt}{\\revtim\\yr2031\\mo3\\dy11\\hr9}}'
  const copy = await copyIn(
    `${info}\\pard\\b Ferry fares rise in Port Halden\\b0\\par By Mara Ellingsen\\par PORT HALDEN, March 12, 2031 \\endash  The harbour office will raise fares by 4 per cent from Monday.\\par Its director {\\i Ola} Brandt said so.\\par}`,
  )
  expect(copy).toMatchObject({
    format: 'rtf',
    headline: 'Ferry fares rise in Port Halden',
    byline: ['Mara Ellingsen'],
    dateline: { place: 'Port Halden' },
    published: { value: '2031-03-12', basis: 'explicit' },
    paragraphs: ['The harbour office will raise fares by 4 per cent from Monday.', 'Its director Ola Brandt said so.'],
  })
  expect(JSON.stringify(copy.body)).toContain('{"type":"text","text":"Ola","marks":[{"type":"italic"}]}')
})

test('what the text does not say the file’s properties do', async () => {
  const info =
    '{\\info{\\author Mara Ellingsen}{\\creatim\\yr2030\\mo1\\dy2}{\\revtim\\yr2031\\mo3\\dy11\\hr9}{\\printim\\yr2031\\mo4\\dy1}}'
  const copy = await copyIn(`${info}the harbour is open again, the office said.\\par`)
  expect(copy.byline).toEqual(['Mara Ellingsen'])
  expect(copy.published).toMatchObject({ value: '2031-03-11', basis: 'inferred' })
})

test('letters of every kind come along: of the font’s code page, by number, and with their stand-ins left out', async () => {
  const { paragraphs } = await copyIn(
    "caf\\'e9 \\ldblquote so\\rdblquote\\~it\\par{\\f1\\'cf\\'ee\\'f0\\'f2}\\par{\\f2\\'dd\\'fe\\'f0}\\par\\u1069?\\u-10180?\\u-8435?\\uc2\\u399 XX\\uc0\\u601\\par\\{a\\}\\\\b\\par",
  )
  expect(paragraphs).toEqual(['café “so” it', 'Порт', 'İşğ', 'Э🌍Əə', '{a}\\b'])
})

test('headings, lists, tables, links and notes come along', async () => {
  const copy = await copyIn(
    [
      'the office told its prices for the year on Monday in the old hall.\\par',
      '\\pard\\outlinelevel1 Ferries\\par\\pard',
      "{\\listtext\\'b7\\tab}One\\par{\\listtext\\'b7\\tab}Two\\par",
      '{\\listtext 1.\\tab}First\\par\\pard',
      '\\trowd\\intbl Line\\cell Fare\\cell\\row\\intbl Wexcombe\\cell 4 crowns\\cell\\row\\pard',
      '{\\field{\\*\\fldinst{HYPERLINK "https://example.org/fares?a=1&b=2"}}{\\fldrslt{\\ul All fares}}} here\\par',
      'Prices hold{\\super 1{\\footnote\\pard Without the island.}} for a year.\\par',
    ].join('\n'),
  )
  expect(copy.paragraphs).toEqual([
    'the office told its prices for the year on Monday in the old hall.',
    'Ferries',
    'One\nTwo',
    'First',
    'Line · Fare',
    'Wexcombe · 4 crowns',
    'All fares here',
    'Prices hold¹ for a year.',
    'Without the island.',
  ])
  expect(copy.body?.content).toMatchObject([
    { type: 'paragraph' },
    { type: 'heading', attrs: { level: 2 } },
    { type: 'bulletList' },
    { type: 'orderedList' },
    { type: 'paragraph' },
    { type: 'paragraph' },
    {
      type: 'paragraph',
      content: [{ marks: [{ attrs: { href: 'https://example.org/fares?a=1&b=2' } }] }, { text: ' here' }],
    },
    { type: 'paragraph' },
    { type: 'paragraph' },
  ])
})

test('pictures and objects are counted, hidden and deleted text, headers and unknown groups are left out', async () => {
  const copy = await copyIn(
    '{\\header Page \\chpgn}the harbour is open{\\v  (hidden)}{\\deleted  not} again.{\\pict\\pngblip 8950}{\\object\\objemb{\\*\\objdata 0105}{\\result gone}}{\\*\\newthing secret {more}}\\bin5 {{{{{ Ferries go.\\par',
  )
  expect(copy.paragraphs).toEqual(['the harbour is open again. Ferries go.'])
  expect(copy.lost).toEqual([
    { code: 'pastedPicture', values: { count: 1 } },
    { code: 'pastedEmbed', values: { count: 1 } },
  ])
})

test('E06: a linked template, picture or script address is not followed and not kept', async () => {
  const copy = await copyIn(
    '{\\*\\template http://127.0.0.1:9/t.dotm}the harbour is open {\\field{\\*\\fldinst INCLUDEPICTURE "http://127.0.0.1:9/x.png"}{\\fldrslt again}} {\\field{\\*\\fldinst HYPERLINK "javascript:alert(1)"}{\\fldrslt today}}.\\par',
  )
  expect(copy.paragraphs).toEqual(['the harbour is open again today.'])
  expect(JSON.stringify(copy)).not.toMatch(/127\.0\.0\.1|javascript/)
  expect(copy.lost).toEqual([{ code: 'pastedLink', values: { count: 1 } }])
})

test('what is cut off is read as far as it goes; what has no text or is nested without end is refused', async () => {
  const cut = await read(rtf('the harbour is open again.\\par Ferries {\\b go').slice(0, -1))
  expect(cut).toMatchObject({ ok: true, copies: [{ paragraphs: ['the harbour is open again.', 'Ferries go'] }] })
  expect(await read(rtf(''))).toEqual({ ok: false, reason: { code: 'importNoText' } })
  const started = Date.now()
  expect(await read(rtf('{\\b '.repeat(1_000_000)))).toMatchObject({ ok: false, reason: { code: 'importXmlTooLarge' } })
  expect(await read(rtf("\\'".repeat(1_000_000)))).toMatchObject({ ok: true })
  expect(Date.now() - started).toBeLessThan(5_000)
})
