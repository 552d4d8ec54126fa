import { expect, test, vi } from 'vitest'
import { zipOf } from '#prisma/factories/zip.ts'
import { readDocument } from '../read.ts'

const now = new Date('2031-04-01T10:00:00Z')

type Part = { type: string; body: string; headers?: string[] }

const head = [
  'From: Mara Ellingsen <mara@example.org>',
  'To: desk@example.org',
  'Date: Wed, 12 Mar 2031 09:30:00 +0400',
  'Message-ID: <7@example.org>',
  'MIME-Version: 1.0',
]

function letter(subject: string, part: Part): string {
  return [
    ...head,
    `Subject: ${subject}`,
    `Content-Type: ${part.type}; charset=utf-8`,
    ...(part.headers ?? []),
    '',
    part.body,
  ].join('\r\n')
}

function mixed(subject: string, parts: Part[]): string {
  const all = parts.map(({ type, body, headers = [] }) =>
    ['--b', `Content-Type: ${type}`, ...headers, '', body].join('\r\n'),
  )
  return [...head, `Subject: ${subject}`, 'Content-Type: multipart/mixed; boundary=b', '', ...all, '--b--', ''].join(
    '\r\n',
  )
}

function attachment(name: string, type: string, content: Uint8Array | string): Part {
  const body = Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n')
  return {
    type,
    body,
    headers: ['Content-Transfer-Encoding: base64', `Content-Disposition: attachment; filename="${name}"`],
  }
}

function read(text: string) {
  return readDocument(new TextEncoder().encode(text), { now, fileName: 'in.eml' })
}

async function copyIn(text: string) {
  const result = await read(text)
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) throw new Error(JSON.stringify(result))
  return copy
}

const plain = (body: string): Part => ({ type: 'text/plain', body })
const html = (body: string): Part => ({ type: 'text/html', body })

test('a letter’s subject is the headline, its sender the writer, its date the date, as long as the text says nothing else', async () => {
  const copy = await copyIn(
    letter(
      'Fwd: [press] Ferry fares rise on Monday',
      plain('The harbour office will raise fares.\r\n\r\nIts director said so.'),
    ),
  )
  expect(copy).toMatchObject({
    format: 'email',
    file: 'in.eml',
    headline: 'Ferry fares rise on Monday',
    headlineOrigin: 'given',
    byline: ['Mara Ellingsen'],
    published: { value: '2031-03-12T05:30:00Z', basis: 'explicit' },
    guid: '<7@example.org>',
    paragraphs: ['The harbour office will raise fares.', 'Its director said so.'],
  })
})

test('what the text says itself wins, and an office that sends it supplies it', async () => {
  const body =
    'Ferry fares rise in Port Halden\r\n\r\nBy Vera Lind\r\n\r\nPORT HALDEN, March 11, 2031 – The harbour office will raise fares\r\nby 4 per cent from Monday, since fuel has become dearer than ever\r\nbefore in the town.'
  const text = letter('Press release: News', plain(body)).replace(
    'From: Mara Ellingsen',
    'From: Port Halden Harbour Press Office',
  )
  const copy = await copyIn(text)
  expect(copy).toMatchObject({
    headline: 'Ferry fares rise in Port Halden',
    byline: ['Vera Lind'],
    agency: 'Port Halden Harbour Press Office',
    genre: 'press release',
    published: { value: '2031-03-11' },
    paragraphs: [
      'The harbour office will raise fares by 4 per cent from Monday, since fuel has become dearer than ever before in the town.',
    ],
  })
})

const own = 'The harbour office will raise fares.'
test.each([
  ['a signature', `${own}\r\n\r\n-- \r\nMara Ellingsen\r\n+00 000`, 'signature'],
  [
    'an answered letter',
    `${own}\r\n\r\nOn Wed, 12 Mar 2031 at 08:00, Ola Brandt <ola@example.org> wrote:\r\n> What is new?`,
    'the letter it answers',
  ],
  [
    'one whose line is broken',
    `${own}\r\n\r\nOn Wed, 12 Mar 2031 at 08:00, Ola Brandt\r\n<ola@example.org> wrote:\r\n> What is new?`,
    'the letter it answers',
  ],
  [
    'one as Outlook has it',
    `${own}\r\n\r\nFrom: Ola Brandt\r\nSent: Wednesday\r\nTo: Mara\r\nSubject: News\r\n\r\nWhat is new?`,
    'the letter it answers',
  ],
  ['one in Russian', `${own}\r\n\r\n12.03.2031 08:00, Ola Brandt пишет:\r\n> Что нового?`, 'the letter it answers'],
  ['quoted lines at the end', `${own}\r\n\r\n> What is new?\r\n> Tell me.`, 'the letter it answers'],
  ['a disclaimer', `${own}\r\n\r\nThis e-mail and its attachments are confidential.`, 'disclaimer'],
  ['a greeting', `Dear colleagues,\r\n\r\n${own}`, 'greeting'],
  ['a telephone’s line', `${own}\r\n\r\nSent from my telephone`, 'signature'],
])('%s is taken off and told', async (_, body, reason) => {
  const copy = await copyIn(letter('Ferry fares rise', plain(body)))
  expect(copy.paragraphs).toEqual([own])
  expect(copy.removed.map((one) => one.reason)).toContain(reason)
})

test('words that only look like these stay', async () => {
  const body = `${own}\r\n\r\nOn Monday the director wrote a letter to the council.\r\n\r\nThis message was clear, he said.`
  const copy = await copyIn(letter('Ferry fares rise', plain(body)))
  expect(copy.paragraphs.length).toBe(3)
  expect(copy.removed).toEqual([])
})

test('a letter is known as one however long its header, and read in the encoding it says', async () => {
  const received = 'Received: from a.example.org by b.example.org with a note that goes on for long\r\n'.repeat(400)
  const body = 'Портовое управление повысит тарифы.'
  const bytes = [...body].map((sign) =>
    sign < 'А' || sign > 'я' ? sign : `=${(sign.charCodeAt(0) - 0x410 + 0xc0).toString(16).toUpperCase()}`,
  )
  const text = `${received}${head.join('\r\n')}\r\nSubject: =?windows-1251?Q?=CF=EE=F0=F2_=E2_=EF=EE=ED=E5=E4=E5=EB=FC=ED=E8=EA?=\r\nContent-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${bytes.join('')}`
  expect(await copyIn(text)).toMatchObject({ headline: 'Порт в понедельник', paragraphs: [body], language: 'ru' })
})

test('an HTML letter keeps its headings and links; quotes and signatures of mail programs go', async () => {
  const body = `<p>Hi all,</p><h2>Fares</h2><p>The harbour office will <b>raise</b> <a href="https://example.org/f">fares</a>.</p>
<img src="https://example.org/quay.jpg" alt="The quay"><img src="https://example.org/t.gif" width="1" height="1">
<div class="gmail_signature">Mara</div><div class="gmail_quote">On Wed Ola wrote: <blockquote>What is new?</blockquote></div>`
  const copy = await copyIn(letter('Ferry fares rise on Monday', html(body)))
  expect(copy.paragraphs).toEqual(['Fares', 'The harbour office will raise fares.'])
  expect(copy.body?.content).toMatchObject([{ type: 'heading' }, { type: 'paragraph' }])
  expect(copy.images).toEqual([{ src: 'https://example.org/quay.jpg', alt: 'The quay', caption: null, credit: null }])
  expect(copy.removed.map(({ reason }) => reason)).toEqual(['signature', 'the letter it answers', 'greeting'])
})

test('of a forwarded letter what was forwarded is the copy', async () => {
  const body = `See below.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Vera Lind <vera@example.org>\r\nDate: Tue, 11 Mar 2031\r\nSubject: Fares\r\nTo: mara@example.org\r\n\r\n${own}`
  const copy = await copyIn(letter('Fwd: Ferry fares rise on Monday', plain(body)))
  expect(copy.paragraphs).toEqual([own])
  expect(copy.removed[0]?.text ?? '').toContain('From: Vera Lind')
})

test('attachments are told by name and size, and those that are documents are read as further copy', async () => {
  const story = 'By Vera Lind\n\nPORT HALDEN, March 12, 2031 – The quay is open again, the office said.'
  const result = await read(
    mixed('Two texts for Monday', [
      { type: 'text/plain; charset=utf-8', body: 'Two texts and a picture are attached.' },
      attachment('quay.txt', 'text/plain', story),
      attachment('more.zip', 'application/zip', zipOf({ 'a.txt': story })),
      attachment('quay.png', 'image/png', new Uint8Array(700)),
      attachment('sheet.bin', 'application/octet-stream', new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
    ]),
  )
  expect(result).toMatchObject({
    ok: true,
    copies: [
      { file: 'in.eml', headline: 'Two texts for Monday' },
      { file: 'in.eml/quay.txt', format: 'text', byline: ['Vera Lind'] },
      { file: 'in.eml/more.zip/a.txt', format: 'text', index: 2 },
    ],
    refused: [{ file: 'in.eml/sheet.bin', reason: { code: 'importBinary' } }],
  })
  const warnings = result.ok ? result.copies[0]?.warnings : []
  expect(warnings).toContainEqual({ rule: 'attachment', message: 'quay.png, 700 bytes', span: null })
})

test('a letter in a letter is read, one deeper is told', async () => {
  const inside = (subject: string, name: string, bytes: string) =>
    mixed(subject, [{ type: 'text/plain', body: own }, attachment(name, 'application/octet-stream', bytes)])
  const deep = letter('The deepest of three', plain(own))
  const result = await read(inside('The outer of three', 'middle.eml', inside('The middle of three', 'deep.eml', deep)))
  expect(result).toMatchObject({
    copies: [
      { headline: 'The outer of three' },
      { file: 'in.eml/middle.eml', headline: 'The middle of three', index: 1 },
    ],
    refused: [{ file: 'in.eml/middle.eml/deep.eml', reason: { code: 'importNested' } }],
  })
})

test('D11: an attachment’s name is a name and no path', async () => {
  const result = await read(mixed('Names', [attachment('../../etc/cron\u202etxt.d', 'text/plain', own)]))
  expect(result).toMatchObject({ ok: true, copies: [{ paragraphs: [own] }] })
  expect(JSON.stringify(result)).not.toContain('\u202e')
})

test('D01: nothing in a letter runs or is fetched', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch')
  const body = `<script>alert(1)</script><p onclick="alert(2)">${own}</p><a href="javascript:alert(3)">Read on</a><link rel=stylesheet href="http://127.0.0.1:9/x.css"><img src="file:///etc/hostname">`
  const copy = await copyIn(letter('Ferry fares rise on Monday', html(body)))
  expect(copy.paragraphs).toEqual([own, 'Read on'])
  expect(JSON.stringify(copy)).not.toMatch(/alert|javascript|127\.0|hostname/)
  expect(fetched).not.toHaveBeenCalled()
})

test('E05: parts in parts without end, and a letter without text, are refused with a reason', async () => {
  const started = Date.now()
  const parts = Array.from(
    { length: 3_000 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  )
  expect(await read([...head, parts.join('')].join('\r\n'))).toMatchObject({
    ok: false,
    reason: { code: 'importBroken' },
  })
  expect(await read(letter('Nothing', plain('')))).toEqual({ ok: false, reason: { code: 'importNoText' } })
  const long = `${'>'.repeat(100_000)}\r\n${'On a '.repeat(50_000)}\r\n${'From: x\r\n'.repeat(20_000)}`
  expect(await read(letter('Ferry fares rise', plain(long)))).toMatchObject({ ok: true })
  expect(Date.now() - started).toBeLessThan(5_000)
})
