import { expect, test } from 'vitest'
import { readMarks } from './marks.ts'
import { readingOf } from './reading.ts'

const none = { kill: null, notForPublication: null, advisory: null, embargo: null }

test.each([
  ['KILL\n\nPlease kill the story on the harbour sent at 15:20.', 'kill'],
  ['MANDATORY KILL: harbour story\n\nThe harbour stays closed.', 'kill'],
  ['This story has been withdrawn. A new version follows.', 'kill'],
  ['АННУЛИРОВАНО\n\nСообщение о порте ошибочно.', 'kill'],
  ['Вниманию редакций. Просим аннулировать сообщение о порте.', 'kill'],
  ['LƏĞV EDİLİR\n\nLiman haqqında xəbər səhv göndərilib.', 'kill'],
  ['Xəbər səhv göndərilib. Xəbər istifadə edilməsin.', 'kill'],
  ['NOT FOR PUBLICATION\n\nBackground on the inspection.', 'notForPublication'],
  ['(For internal use only)\n\nThe list of guests.', 'notForPublication'],
  ['Не для печати\n\nСправка о проверке.', 'notForPublication'],
  ['Dərc üçün deyil\n\nYoxlama haqqında arayış.', 'notForPublication'],
  ['MEDIA ADVISORY: the mayor opens the bridge at noon', 'advisory'],
  ['АНОНС на 12 марта\n\n10.00 Открытие моста.', 'advisory'],
  ['REDAKSİYALARIN NƏZƏRİNƏ\n\nSaat 12-də körpü açılır.', 'advisory'],
  ['EMBARGOED UNTIL 18:00 GMT, 26 November 2031\n\nThe harbour will reopen.', 'embargo'],
  ['Embargo until 18:00 GMT, 26 November 2031\n\nThe harbour will reopen.', 'embargo'],
  ['STRICTLY EMBARGOED until Monday\n\nThe harbour will reopen.', 'embargo'],
  ['ЭМБАРГО до 26 ноября 2031, 18:00\n\nПорт откроется.', 'embargo'],
  ['EMBARQO: 26 noyabr 2031, saat 18:00\n\nLiman açılır.', 'embargo'],
] as const)('%s: a desk’s %s is heard', (text, mark) => {
  expect(readMarks(text)[mark]).toEqual(expect.any(String))
})

test.each([
  'The council voted to lift the embargo on timber. Hunters may kill no more than two deer.',
  'The letter was marked not for publication, the mayor said on Monday.',
  'He sent it for information only and withdrew the offer.',
  'Совет отменил эмбарго на лес. Отмена рейсов продлится до вторника.',
  'Книга вышла с пометкой «не для печати», рассказал автор.',
  'Embarqo ləğv edilib, deyə sədr bildirib.',
  'Cancel culture has reached the harbour town, a study says.',
])('%s is a story and no order to the desk', (text) => {
  expect(readMarks(text)).toEqual(none)
})

test('an order in the middle of a long story belongs to the story', () => {
  const paragraph = 'The harbour of Wexcombe will reopen on Monday after eleven weeks of work.\n\n'
  expect(readMarks(`${paragraph.repeat(20)}KILL\n\n${paragraph.repeat(20)}`)).toEqual(none)
})

const body = 'The harbour of Wexcombe will reopen after eleven weeks of work.'
test.each([
  'NOT FOR PUBLICATION',
  '(For internal use only)',
  'Не для печати',
  'Dərc üçün deyil',
  'KILL',
  'АННУЛИРОВАНО',
  'STRICTLY EMBARGOED',
  'EMBARGOED UNTIL 18:00 GMT, 26 November 2031',
  'ЭМБАРГО до 26 ноября 2031, 18:00 МСК',
  'NOTE TO EDITORS',
  'REDAKSİYALARIN NƏZƏRİNƏ',
])('%s on a line of its own is neither a headline nor text, and its time is no date of the copy', (order) => {
  const copy = readingOf(`${order}\n\nHarbour to reopen on Monday\n\nWEXCOMBE, March 12 (Reuters) - ${body}`)
  expect(copy).toMatchObject({ headline: 'Harbour to reopen on Monday', standfirst: null, paragraphs: [body] })
  expect(copy.published).toMatchObject({ value: '2031-03-12', basis: 'inferred' })
  expect(copy.removed[0]).toMatchObject({ text: order })
  expect(readingOf(`${body}\n\n${order}`)).toMatchObject({ paragraphs: [body] })
})

test.each(['Embargo on timber lifted', 'EMBARGO ON TIMBER LIFTED', 'CANCELLED FERRIES STRAND A THOUSAND IN WEXCOMBE'])(
  '%s is a headline',
  (headline) => {
    expect(readingOf(`${headline}\n\nWEXCOMBE, March 12 (Reuters) - ${body}`).headline).toBe(headline)
  },
)
