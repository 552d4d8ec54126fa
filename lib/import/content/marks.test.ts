import { expect, test } from 'vitest'
import { readingOf } from '../text/reading.ts'
import { readMarks } from './marks.ts'

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

const story = 'The harbour of Wexcombe will reopen on Monday after eleven weeks of repairs, the council said.'

test.each([
  ['kill', 'KILL'],
  ['kill', 'MANDATORY KILL: harbour story'],
  ['kill', 'KILL, KILL, KILL'],
  ['kill', 'BULLETIN KILL'],
  ['kill', 'STORY KILL'],
  ['kill', 'KILL ADVISORY\n\nEditors, please kill HARBOUR-REOPENS. The council has denied it.'],
  ['kill', 'EDITORS: PLEASE KILL HARBOUR-REOPENS'],
  ['kill', 'WITHDRAWN'],
  ['kill', 'STORY WITHDRAWN: Harbour to reopen'],
  ['kill', '(STORY WITHDRAWN)'],
  ['kill', 'RETRACTION: the harbour story of March 12'],
  ['kill', 'Attention editors: please disregard the story on the harbour sent at 14:05.'],
  ['kill', 'This story has been withdrawn. No replacement will be issued.'],
  ['kill', 'Please do not use our story “Harbour to reopen”. A corrected version follows.'],
  ['kill', 'The story headlined “Harbour to reopen” is wrong and is withdrawn. There will be no substitute story.'],
  ['kill', 'CANCELLED: story on the harbour sent at 14:05'],
  ['kill', 'АННУЛИРОВАНО'],
  ['kill', 'АННУЛЯЦИЯ: сообщение о порте от 14:05'],
  ['kill', 'ОТМЕНА СООБЩЕНИЯ'],
  ['kill', 'Просим аннулировать сообщение о порте.'],
  ['kill', 'Просьба не использовать сообщение «Порт откроется».'],
  ['kill', 'Просим считать недействительным сообщение о порте.'],
  ['kill', 'Сообщение «Порт откроется» снято с ленты.'],
  ['kill', 'СНЯТО С ЛЕНТЫ'],
  ['kill', 'LƏĞV EDİLİR'],
  ['kill', 'XƏBƏR LƏĞV OLUNUR'],
  ['kill', 'GERİ ÇAĞIRILIR: liman haqqında xəbər'],
  ['kill', 'Liman haqqında xəbər ləğv edilib, istifadə etməməyi xahiş edirik.'],
  ['kill', 'Xəbərdən istifadə etməməyinizi xahiş edirik.'],
  ['kill', 'HABER İPTAL'],
  ['kill', 'İPTAL: Liman haberi'],
  ['kill', 'Haberimiz iptal edilmiştir, kullanmayınız.'],
  ['kill', 'GERİ ÇEKİLDİ'],
  ['notForPublication', 'NOT FOR PUBLICATION'],
  ['notForPublication', '(Not for publication)'],
  ['notForPublication', 'NOT FOR BROADCAST OR PUBLICATION'],
  ['notForPublication', 'For internal use only'],
  ['notForPublication', 'FOR INFORMATION ONLY - NOT FOR PUBLICATION'],
  ['notForPublication', 'Background only: not for attribution'],
  ['notForPublication', 'DO NOT PUBLISH'],
  ['notForPublication', 'CONFIDENTIAL – not for distribution'],
  ['notForPublication', 'Не для печати'],
  ['notForPublication', 'НЕ ДЛЯ ПУБЛИКАЦИИ!'],
  ['notForPublication', 'Для служебного пользования'],
  ['notForPublication', 'Dərc üçün deyil'],
  ['notForPublication', 'YALNIZ XİDMƏTİ İSTİFADƏ ÜÇÜN'],
  ['notForPublication', 'YAYIN İÇİN DEĞİLDİR'],
  ['notForPublication', 'Yayınlanmaz'],
  ['embargo', 'EMBARGOED UNTIL 18:00 GMT, 26 November 2031'],
  ['embargo', 'Embargo: 26 November 2031, 18:00'],
  ['embargo', 'STRICTLY EMBARGOED until Monday'],
  ['embargo', 'UNDER EMBARGO UNTIL 00:01 ON MONDAY 24 NOVEMBER'],
  ['embargo', 'Embargoed for 6 p.m. EST'],
  ['embargo', 'HOLD FOR RELEASE: 9 a.m. Monday'],
  ['embargo', 'Not for release before 18:00 GMT'],
  ['embargo', 'Not for publication before 18:00 GMT on 26 November'],
  ['embargo', 'PRESS RELEASE – EMBARGOED TO 26 November'],
  ['embargo', 'ЭМБАРГО до 26 ноября 2031, 18:00'],
  ['embargo', 'Эмбарго: 26 ноября, 18.00 мск'],
  ['embargo', 'Публикация не ранее 18:00 26 ноября'],
  ['embargo', 'EMBARQO: 26 noyabr 2031, saat 18:00'],
  ['embargo', '26 noyabr saat 18:00-dək embarqo'],
  ['embargo', 'AMBARGO: 26 Kasım saat 18:00’e kadar yayınlanamaz'],
  ['embargo', 'SPERRFRIST: 26. November, 18 Uhr'],
  ['advisory', 'MEDIA ADVISORY: the mayor opens the bridge at noon'],
  ['advisory', 'ADVISORY'],
  ['advisory', 'NOTE TO EDITORS: photos are available'],
  ['advisory', 'ATTENTION EDITORS - the story will be updated'],
  ['advisory', 'Editors: This story moved earlier'],
  ['advisory', 'АНОНС на 12 марта'],
  ['advisory', 'Вниманию редакций!'],
  ['advisory', 'К СВЕДЕНИЮ РЕДАКЦИЙ'],
  ['advisory', 'REDAKSİYALARIN NƏZƏRİNƏ'],
  ['advisory', 'ANONS: 12 mart'],
  ['advisory', 'EDİTÖRLERİN DİKKATİNE'],
  ['advisory', 'ABONELERİN DİKKATİNE'],
] as const)('%s: %s is heard above a story', (kind, order) => {
  const copy = readingOf(`${order}\n\n${story}`)
  expect(copy.marks[kind]).toEqual(expect.any(String))
  expect(copy.pubStatus).toBe(kind === 'kill' ? 'canceled' : kind === 'advisory' ? copy.pubStatus : 'withheld')
})

test.each([
  'KILLED SAILORS BURIED IN HALDEN',
  'KILLER WHALE SEEN OFF TARNBY',
  'KILL OR BE KILLED: LIFE AMONG THE GULLS OF MERROW',
  'Kill Devil Hills gets a ferry',
  'Kill the engine, the pilot shouted, and the ferry stopped.',
  'Killed in the storm were two sailors and a dog, police said.',
  'CANCELLED FERRIES STRAND A THOUSAND IN WEXCOMBE',
  'Cancelled flights and closed roads: what the storm has done to Halden.',
  'CANCEL CULTURE REACHES HALDEN',
  'WITHDRAWN FROM THE RACE, TARROW WATCHES FROM THE PIER',
  'WITHDRAWAL OF TROOPS BEGINS IN HALDEN',
  'Withdrawn in 2029, the old ferry is back.',
  'RETRACTION RATE OF PAPERS RISES, STUDY SAYS',
  'The story was killed by the censor in 1950, the historian says.',
  'This story was withdrawn from the exhibition after protests, the curator said.',
  'EMBARGO ON TIMBER LIFTED',
  'OIL EMBARGO HITS HALDEN HARD',
  'EU EXTENDS ARMS EMBARGO ON HALDEN UNTIL 2033',
  'Embargo until 2035 would ruin the port, the union says.',
  'Embargo on grain: what it means for Halden',
  'Embargoed goods worth $9 million were found on the ferry.',
  'Under embargo since 2029, Halden has learned to build its own engines.',
  'Hold for release your breath: the whale is back.',
  'ADVISORY COUNCIL MEETS IN HALDEN',
  'Advisory board backs new pier',
  'EDITORS MEET IN HALDEN',
  'Editors of nine papers met in Halden on Monday.',
  'ANNOUNCEMENT OF RESULTS DELAYED IN HALDEN',
  'ATTENTION TURNS TO HALDEN AFTER VOTE',
  'NOTE FROM KIDNAPPERS FOUND ON FERRY',
  'Not for publication were the names of the sailors, and the paper printed them.',
  'Do not publish my name, she asked the court.',
  'For internal use only was stamped on the file that the court saw.',
  'Background only matters to historians, the mayor said.',
  'Not for use in rain, the label says.',
  'Confidential talks between Halden and Tarnby have failed.',
  'ОТМЕНА РЕЙСОВ В ХАЛЬДЕНЕ ПРОДЛИТСЯ ДО ВТОРНИКА',
  'Отмена рейсов продлится до вторника.',
  'ОТЗЫВ ПОСЛА ИЗ ТАРНБИ',
  'Отозвано 300 автомобилей, сообщил завод.',
  'ЭМБАРГО НА ЛЕС ОТМЕНЕНО',
  'Эмбарго до конца года разорит порт, считает профсоюз.',
  'АНОНСИРОВАН НОВЫЙ ПАРОМ',
  'Анонс новой книги вызвал споры в Хальдене.',
  'Просим не использовать лифт, говорится на табличке.',
  'Не для печати говорил капитан, но журналист все записал.',
  'СРОЧНОЕ ЗАСЕДАНИЕ СОВЕТА В ХАЛЬДЕНЕ',
  'Убит капитан парома',
  'LƏĞV EDİLMİŞ REYSLƏR BƏRPA OLUNUR',
  'Ləğv olunan reyslərin sayı artıb.',
  'EMBARQO HALDENİN İQTİSADİYYATINA ZƏRBƏ VURUB',
  'Embarqo ləğv edilib, deyə sədr bildirib.',
  'ANONS EDİLƏN KONSERT TƏXİRƏ SALINDI',
  'Dərc üçün deyil, arxiv üçün yazıram, deyə müəllif bildirib.',
  'İPTAL EDİLEN SEFERLER YENİDEN BAŞLIYOR',
  'İptal edilen uçuşların sayısı arttı.',
  'AMBARGO HALDEN EKONOMİSİNİ VURDU',
  'Silah ambargosu 2033’e kadar uzatıldı.',
  'CORRECTION FLUID BANNED FROM HALDEN BALLOTS',
  'CORRECTIONS OFFICERS STRIKE IN HALDEN',
  'FLASH FLOOD KILLS TWO IN HALDEN',
  'URGENT REPAIRS CLOSE BRIDGE',
  'BULLETIN BOARD SHOWS OLD MAPS',
  'Breaking the ice costs the port nine million a year.',
  'UPDATE OF FERRY SOFTWARE FAILS',
  'Alert sailors saved a whale.',
])('%s opens a story and is no order, no note and no haste, and stays where it is', (line) => {
  const copy = readingOf(`${line}\n\n${story}`)
  expect(copy).toMatchObject({ marks: none, pubStatus: 'usable', edNote: null, urgency: null })
  expect([copy.headline, ...copy.paragraphs]).toContain(line)
})
