import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readDocument } from './read.ts'
import type { ReadOptions } from './reader.ts'

const now = new Date('2031-04-01T10:00:00Z')
const lines = {
  az: 'Haldendə bərənin heyəti tora düşmüş balinanı azad edib, nazirlik bildirib.',
  tr: 'Halden’den ilk feribot Alat limanına ulaştı, bakan yeni feribotlar hakkında bilgi verdi.',
  ru: 'Порт Хальден откроется в понедельник, сообщила администрация города.',
  de: 'Die Fähre zwischen Tarnby und Halden fährt wieder täglich, sagte die Ministerin.',
  pl: 'Prom z Halden wypłynął w poniedziałek, powiedział rzecznik żeglugi.',
  el: 'Το λιμάνι του Χάλντεν ανοίγει τη Δευτέρα, είπε ο δήμος.',
  ar: 'وصلت عبارة من هالدن إلى جدة اليوم.',
  ja: 'ハルデンのフェリーが十一日夜、ターンビー沖で沈没した。',
  zh: '哈尔登首个熊猫公园十二日开放，市政府说。',
  ko: '정부는 할덴과 선박 협정을 체결했다고 밝혔다.',
} as const
type Language = keyof typeof lines
const html = (line: string, charset: string) =>
  `<!doctype html><html><head><meta charset="${charset}"><title>Ferry</title></head><body><p>${line}</p></body></html>`
const nitf = (line: string, encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>${line}</p></body.content></body></nitf>`
const rss = (line: string, encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>Courier</title><item><title>Ferry</title><description>${line}</description></item></channel></rss>`
const inTransport = (line: string) => `Ferry of Port Halden\n\n${line}`

type Golden = [what: string, Language, encoding: string, make: (line: string) => string, Partial<ReadOptions>?]

const declared = (encoding: string) => ({ transportCharset: encoding })
const golden: Golden[] = [
  ['said by the transport', 'ru', 'windows-1251', inTransport, declared('windows-1251')],
  ['said by the transport', 'ru', 'koi8-r', inTransport, declared('koi8-r')],
  ['said by the transport', 'tr', 'windows-1254', inTransport, declared('windows-1254')],
  ['said by the transport', 'tr', 'iso-8859-9', (line) => inTransport(line.replace('’', "'")), declared('iso-8859-9')],
  ['said by the transport', 'de', 'iso-8859-1', inTransport, declared('iso-8859-1')],
  ['said by the transport', 'pl', 'iso-8859-2', inTransport, declared('iso-8859-2')],
  ['said by the transport', 'el', 'iso-8859-7', inTransport, declared('iso-8859-7')],
  ['said by the transport', 'ar', 'windows-1256', inTransport, declared('windows-1256')],
  ['said by the transport', 'ja', 'shift_jis', inTransport, declared('shift_jis')],
  ['said by the transport', 'ja', 'euc-jp', inTransport, declared('euc-jp')],
  ['said by the transport', 'zh', 'gb18030', inTransport, declared('gb18030')],
  ['said by the transport', 'ko', 'euc-kr', inTransport, declared('euc-kr')],
  [
    'with a mark that the transport contradicts',
    'az',
    'utf-8',
    (line) => `\ufeff${inTransport(line)}`,
    declared('windows-1254'),
  ],
  [
    'with a mark that the transport contradicts',
    'ru',
    'utf-16le',
    (line) => `\ufeff${inTransport(line)}`,
    declared('koi8-r'),
  ],
  ['with a mark', 'ja', 'utf-16be', (line) => `\ufeff${inTransport(line)}`],
  ['without a mark', 'ru', 'utf-16le', inTransport],
  ['without a mark', 'de', 'utf-16be', inTransport],
  ['without a word', 'ru', 'windows-1251', inTransport],
  ['without a word', 'ru', 'koi8-r', inTransport],
  ['without a word', 'tr', 'windows-1254', inTransport],
  ['without a word', 'az', 'utf-8', inTransport],
  ['said by the page', 'ja', 'shift_jis', (line) => html(line, 'Shift_JIS')],
  ['said by the page', 'zh', 'gb18030', (line) => html(line, 'gb18030')],
  ['said by the page', 'ko', 'euc-kr', (line) => html(line, 'euc-kr')],
  ['said by the page', 'ru', 'windows-1251', (line) => html(line, 'windows-1251')],
  ['said by the transport, not by the page', 'ru', 'koi8-r', (line) => html(line, 'windows-1251'), declared('koi8-r')],
  ['other than the page says', 'az', 'utf-8', (line) => html(line, 'iso-8859-9')],
  ['said by the XML', 'ru', 'windows-1251', (line) => nitf(line, 'windows-1251')],
  ['said by the XML', 'tr', 'windows-1254', (line) => nitf(line, 'windows-1254')],
  ['said by the XML', 'ja', 'shift_jis', (line) => nitf(line, 'Shift_JIS')],
  ['said by the XML', 'zh', 'gb18030', (line) => rss(line, 'GB18030')],
  ['with a mark, said by the XML', 'ko', 'utf-16le', (line) => `\ufeff${nitf(line, 'UTF-16')}`],
  ['other than the XML says', 'de', 'utf-8', (line) => rss(line, 'ISO-8859-1')],
]

test.each(golden)('R14: copy %s, in %s and %s, has its letters', async (_, language, encoding, make, options = {}) => {
  const line = lines[language]
  const read = await readDocument(iconv.encode(make(line), encoding), { now, ...options })
  const said = read.ok ? read.copies[0]?.paragraphs.at(-1) : JSON.stringify(read.reason)
  const expected = encoding === 'iso-8859-9' ? line.replace('’', "'") : line
  expect(said).toBe(expected)
})

test('R14: bytes that are no letters stand as such, are warned of, and nothing around them goes', async () => {
  const before = `Ferry of Port Halden\n\n${`${lines.az} `.repeat(5)}\n\nThe ferry sails – `
  const bytes = Buffer.concat([Buffer.from(before), Buffer.of(0x98, 0xff), Buffer.from(' – on Monday, it said.')])
  const read = await readDocument(bytes, { now })
  const copy = read.ok ? read.copies[0] : undefined
  expect(copy?.paragraphs.at(-1)).toBe('The ferry sails – \ufffd\ufffd – on Monday, it said.')
  expect(copy?.warnings.map(({ rule }) => rule)).toContain('encoding')
})
