import { expect, test } from 'vitest'
import { compoundOf, docOf } from '#prisma/factories/doc.ts'
import { readDocument } from '../read.ts'

const now = new Date('2031-04-01T10:00:00Z')

function read(bytes: Uint8Array) {
  return readDocument(bytes, { now, fileName: 'ferry.doc' })
}

const lines = [
  'Ferry fares rise in Port Halden',
  'By Mara Ellingsen',
  'PORT HALDEN, March 12, 2031 – The harbour office will raise fares from Monday.',
  'Its director Ola Brandt said “so” in Wəxcombe.',
]

test('a story in an old Word file is read as the same story in plain text is', async () => {
  const result = await read(docOf(`${lines.join('\r')}\r`))
  expect(result).toMatchObject({
    ok: true,
    copies: [
      {
        format: 'doc',
        file: 'ferry.doc',
        headline: 'Ferry fares rise in Port Halden',
        byline: ['Mara Ellingsen'],
        dateline: { place: 'Port Halden' },
        published: { value: '2031-03-12' },
        paragraphs: [
          'The harbour office will raise fares from Monday.',
          'Its director Ola Brandt said “so” in Wəxcombe.',
        ],
      },
    ],
  })
})

test('deleted letters are left out; links, tables, pictures and notes are what they are', async () => {
  const text = [
    'the harbour is not open again.\u0002',
    'All \u0013 HYPERLINK "https://example.org/fares" \u0014fares\u0015 and \u0013 PAGE \u00147\u0015 more.',
    'Line\u0007Fare\u0007\u0007Wexcombe\u00074 crowns\u0007\u0007\u0001End of the table.',
  ].join('\r')
  const result = await read(docOf(text, { deleted: [15, 19] }))
  const copy = result.ok ? result.copies[0] : undefined
  expect(copy?.paragraphs).toEqual([
    'the harbour is open again.',
    'All fares and 7 more.',
    'Line · Fare',
    'Wexcombe · 4 crowns',
    'End of the table.',
  ])
  expect(JSON.stringify(copy?.body)).toContain('"href":"https://example.org/fares"')
  expect(copy?.lost).toEqual([
    { code: 'pastedTable', values: { count: 1 } },
    { code: 'pastedPicture', values: { count: 1 } },
    { code: 'pastedFootnote', values: { count: 1 } },
  ])
})

test('E06: an address that runs and a picture elsewhere are not kept', async () => {
  const text =
    'the harbour is open \u0013 HYPERLINK "javascript:alert(1)" \u0014again\u0015\u0013 INCLUDEPICTURE "http://127.0.0.1:9/x.png" \u0014\u0015.\r'
  const result = await read(docOf(text))
  expect(result).toMatchObject({ ok: true, copies: [{ paragraphs: ['the harbour is open again.'] }] })
  expect(JSON.stringify(result)).not.toMatch(/javascript|127\.0/)
})

test('a file with a password, without text, or of another program is refused with a reason', async () => {
  expect(await read(docOf('x\r', { locked: true }))).toEqual({ ok: false, reason: { code: 'importLocked' } })
  expect(await read(docOf('\r\r'))).toEqual({ ok: false, reason: { code: 'importNoText' } })
  const broken = { ok: false, reason: { code: 'importBroken', values: { kind: 'Word' } } }
  expect(await read(compoundOf({ Something: Buffer.alloc(4_096) }))).toEqual(broken)
  const sheet = { ok: false, reason: { code: 'importBinary', values: { kind: 'Excel' } } }
  expect(await read(compoundOf({ Workbook: Buffer.alloc(4_096) }))).toEqual(sheet)
  expect(await read(docOf(lines.join('\r')).subarray(0, 1_000))).toEqual(broken)
})

test('E05: chains that lead back into themselves and pieces that say the text again and again end', async () => {
  const started = Date.now()
  const looped = Buffer.from(docOf(lines.join('\r')))
  for (let at = 2; at < 60; at += 1) looped.writeUInt32LE(2, 512 + at * 4)
  expect(await read(looped)).toMatchObject({ ok: false })
  const again = docOf('x'.repeat(3_000), { pieces: Array.from({ length: 300 }, () => [0x600, 3_000]) })
  expect(await read(again)).toMatchObject({ ok: false, reason: { code: 'importBroken' } })
  expect(Date.now() - started).toBeLessThan(2_000)
})
