import { expect, test } from 'vitest'
import { readingOf } from '../text/reading.ts'
import { readTags } from './tags.ts'

const names = (text: string) => readingOf(text).tags.map(({ kind, name }) => `${kind} ${name}`)

test('people are offered by title or by a word of speaking, with every mention of their family name', () => {
  const copy = readingOf(
    'Labour Ministers Ada Quill and Mara Fenwick met in Baku on Monday.\n\nQuill praised the talks. “Good,” Tam Osgood said.',
  )
  const person = copy.tags.find(({ name }) => name === 'Ada Quill')
  const text = copy.paragraphs.join('\n\n')
  expect(person?.mentions.map((span) => text.slice(...span))).toEqual(['Ada Quill', 'Quill'])
  expect(person?.reason).toContain('Ministers Ada Quill')
  expect(copy.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(['Mara Fenwick', 'Tam Osgood', 'Baku']))
})

test('the writer of the copy is not its subject', () => {
  expect(names('By Ada Quill\n\nAda Quill said on Monday that the harbour will open.')).not.toContain(
    'person Ada Quill',
  )
})

test.each([
  ['Limanın açılışı Bakıda keçirilib, Gəncədən qonaqlar gəlib.', ['place Bakı', 'place Gəncə']],
  ['Встреча прошла в Москве, гости приехали из Армении.', ['place Москва', 'place Армения']],
  ['The talks were held in Saudi Arabia and New York, officials said.', ['place Saudi Arabia', 'place New York']],
])('%s: places are found in their cases', (text, places) => {
  expect(names(text)).toEqual(expect.arrayContaining(places))
})

test.each([
  [
    'The Collective Harbour Organization and the Ministry of Ferries and Roads met.',
    'organisation Ministry of Ferries and Roads',
  ],
  [
    'Əmək və Əhalinin Sosial Müdafiəsi Nazirliyinin məlumatına görə, liman açılıb.',
    'organisation Əmək və Əhalinin Sosial Müdafiəsi Nazirliyi',
  ],
  ['Об этом сообщает Министерство транспорта и связи, пишет газета.', 'organisation Министерство транспорта и связи'],
])('%s: institutions are found by their own word', (text, organisation) => {
  expect(names(text)).toContain(organisation)
})

const people = (text: string, language: string) =>
  readTags([text], [], language)
    .filter(({ kind }) => kind === 'person')
    .map(({ name }) => name)

test.each([
  ['Президент Азербайджана Ильяс Ветлугин встретился с гостями.', ['Ильяс Ветлугин']],
  ['Об этом сообщила глава регулятора Эльмира Загорулина.', ['Эльмира Загорулина']],
  ['Глава МИД России Игнат Ветлугин прибыл в Баку.', ['Игнат Ветлугин']],
  ['Глава Минфина Игнат Ветлугин прибыл.', ['Игнат Ветлугин']],
  ['Глава Ветлужска Игнат Ветлугин прибыл.', ['Игнат Ветлугин']],
  ['Он принял министра иностранных дел Турции Хамдана Сейдана в Баку.', ['Хамдан Сейдан']],
  ['Встреча с президентом Турции Раджабом Сейданом прошла.', ['Раджаб Сейдан']],
  ['Письмо вручили премьер-министру Грузии Тариэлу Ветлидзе.', ['Тариэл Ветлидзе']],
  ['Он поздравил главу банка Эльмиру Загорулину.', ['Эльмира Загорулина']],
  ['Он говорил с министром Игорем Петровичем Ветлуговым.', ['Игорь Петрович Ветлугов']],
  ['Он встретил президента Павла Загорского.', ['Павел Загорский']],
  ['Он встретил министра Ивана Пашки.', ['Ивана Пашки']],
  ['Президенты России и Азербайджана Игнат Ветлугин и Ильяс Сейдов встретились.', ['Игнат Ветлугин', 'Ильяс Сейдов']],
  ['Игнат Ветлугин сказал, что доволен. Он видел министра Игната Ветлугина.', ['Игнат Ветлугин']],
])(
  '%s: people of Russian copy are offered by name alone, in the nominative where the endings leave no doubt',
  (text, who) => {
    expect(people(text, 'ru')).toEqual(who)
  },
)

test.each([
  ['Nazir Orxan Beydanı qəbul edib.', ['Orxan Beydan']],
  ['Xarici işlər naziri Orxan Beydanın səfəri başlayıb.', ['Orxan Beydan']],
  ['Azərbaycan Prezidenti İlyas Vətliyevin iştirakı ilə keçirilib.', ['İlyas Vətliyev']],
  ['Baş nazir Əli Vətlidovla görüş olub.', ['Əli Vətlidov']],
  ['Sədr Sara Vətlidovanın çıxışı olub.', ['Sara Vətlidova']],
  ['Nazir Nazim Vətlidova zəng edib.', ['Nazim Vətlidova']],
  ['Nazir Nazim Vətlidov gəlib. Nazir Nazim Vətlidova zəng edib.', ['Nazim Vətlidov']],
  ['Prezident Vlas Putaninlə görüşüb, Vlas Putanin bildirib.', ['Vlas Putanin']],
  ['Prezident Vlas Putanin gəlib.', ['Vlas Putanin']],
  [
    'Prezident İlyas Vətliyev Türkiyənin xarici işlər naziri Orxan Beydanı qəbul edib.',
    ['İlyas Vətliyev', 'Orxan Beydan'],
  ],
  ['Xarici işlər naziri Nazim Vətlidov Bakıda olub.', ['Nazim Vətlidov']],
  ['Prezident İlyas Vətliyev Rusiya Prezidenti Vlas Putaninə zəng edib.', ['İlyas Vətliyev', 'Vlas Putaninə']],
])('%s: people of Azerbaijani copy are offered without an ending that is certainly none of their name', (text, who) => {
  expect(people(text, 'az')).toEqual(who)
})

test('a name is found in its cases too, and the words it came from are told', () => {
  const text = 'Он принял министра Игната Ветлугина. Игнат Ветлугин доволен.'
  const [person] = readTags([text], [], 'ru')
  expect(person?.mentions.map((span) => text.slice(...span))).toEqual(['Игната Ветлугина', 'Игнат Ветлугин'])
  expect(person?.reason).toContain('министра Игната Ветлугина')
})

test.each([
  ['Ставку определяет совет Банка России, пишет газета.', 'Банк России'],
  ['Он был главой Центрального банка Азербайджана.', 'Центральный банк Азербайджана'],
  ['Об этом сообщает Министерство иностранных дел, пишет газета.', 'Министерство иностранных дел'],
])('%s: an institution in Russian copy is offered as it is called', (text, name) => {
  const tags = readTags([text], [], 'ru').filter((tag) => tag.kind !== 'person')
  expect(tags.map((tag) => [tag.kind, tag.name])).toEqual([['organisation', name]])
})

test('capitalised words that are nobody are offered as nobody', () => {
  expect(names('On Monday The Harbour Light, a play, opened. However Monday said nothing new to the town.')).toEqual([])
})
