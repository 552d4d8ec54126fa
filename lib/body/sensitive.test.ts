import { expect, test } from 'vitest'
import { namesIn } from './names.ts'
import { numbersIn } from './numbers.ts'
import { quotesIn } from './quotes.ts'
import { touchedFacts } from './sensitive.ts'

const story = (text: string, headline = 'Port opens') => ({ headline, text })

test.each([
  ['a number', 'It cost 4 million.', 'It cost 5 million.', ['number']],
  ['what a number counts', 'It cost 4 million.', 'It cost 4 billion.', ['number']],
  ['a percentage', 'Prices rose 3 %.', 'Prices rose 3.1 %.', ['number']],
  ['a day', 'Görüş 12 iyulda oldu.', 'Görüş 12 avqustda oldu.', ['number']],
  ['a number in words', 'The crew lost ten boats.', 'The crew lost nine boats.', ['number']],
  ['a number in Russian words', 'Пропали двое рыбаков.', 'Пропали трое рыбаков.', ['number']],
  ['a number in Arabic digits', 'كان هناك ١٢ شخصا', 'كان هناك ١٣ شخصا', ['number']],
  ['a name', 'said minister Aydin Soltan today', 'said minister Aydan Soltan today', ['name']],
  ['a first name that opens the sentence', 'Aydin Soltan said so.', 'Aydan Soltan said so.', ['name']],
  ['a name known from elsewhere', 'He met Soltan.\nSoltan left.', 'He met Soltan.\nOfficials left.', ['name']],
  ['a name after a title', 'We met Dr. Soltan there.', 'We met Dr. Veliev there.', ['name']],
  ['a name after an initial', 'We met R. Soltan there.', 'We met R. Veliev there.', ['name']],
  ['a Russian name', 'сообщила Нигяр Солтан вчера', 'сообщила Нигяр Салтан вчера', ['name']],
  ['an organisation in capitals', 'NRTC opened the pier.', 'NRTS opened the pier.', ['name']],
  ['a quotation', 'He said “we will open”.', 'He said “we may open”.', ['quote']],
  ['a plain quotation', 'He said "we will open".', 'He said "we may open".', ['quote']],
  ['a Russian quotation', 'Он сказал: «откроем».', 'Он сказал: «закроем».', ['quote']],
  ['a German quotation', 'Er sagte: „es öffnet“ heute.', 'Er sagte: „es schließt“ heute.', ['quote']],
  ['a quotation that goes on in the next paragraph', '“we will open\n“and stay', '“we will open\n“and go', ['quote']],
  ['quotation marks taken away', 'He said “we open”.', 'He said we open.', ['quote']],
  ['a new sentence with a name and a number', 'It opened.', 'It opened. It cost Bərdə 4 million.', ['number', 'name']],
])('a change of %s is told', (_what, before, after, facts) => {
  expect(touchedFacts(story(before), story(after))).toEqual(facts)
})

test('a change of the headline is told', () => {
  expect(touchedFacts(story('Text.'), story('Text.', 'Port closes'))).toEqual(['headline'])
})

test.each([
  ['wording', 'The port opened early.', 'The port has opened early.'],
  ['a spelling mistake', 'The prot opened.', 'The port opened.'],
  ['the first word of a sentence', 'It rained. Boats waited.', 'It rained. Ships waited.'],
  ['the shape of quotation marks', 'He said "we open".', 'He said “we open”.'],
  ['a paragraph’s place', 'Aydin Soltan lost 4 boats.\nIt rained.', 'It rained.\nAydin Soltan lost 4 boats.'],
  ['an ending after an apostrophe', 'It is the fault of Nergiz.', 'It is Nergiz’s fault.'],
  ['spaces', 'It  opened at 9 am.', 'It opened at 9\u00a0am.'],
  ['a paragraph split between sentences', 'It opened. Boats came.', 'It opened.\n\nBoats came.'],
])('a change of %s alone asks nothing', (_what, before, after) => {
  expect(touchedFacts(story(before), story(after))).toEqual([])
})

test('a hostile megabyte is looked through soon', () => {
  for (const mark of ['‘', '“', '"', '«', '1 ', 'A ', 'A. ', '’a', 'five-', '$ '])
    expect(touchedFacts(story(mark.repeat(100_000)), story(`${mark.repeat(100_000)}x`))).not.toContain('headline')
})

test('numbers come with what they count', () => {
  expect(numbersIn('On 12 July $4.5m went to 1,200 people, −3 °C, 5% and двадцать лодок; one is left.')).toEqual([
    '12 july',
    '$4.5m',
    '1,200 people',
    '−3 °',
    '5%',
    'двадцать лодок',
  ])
})

test('quotations keep those inside them, and ‘ in a name opens none', () => {
  expect(quotesIn('“He said ‘go’ and “went””, then «a „b“ c» and ‘one’s own’ in O‘zgan.')).toEqual([
    'He said ‘go’ and “went”',
    'a „b“ c',
    'one’s own',
  ])
})

test('names are found in scripts that have capitals', () => {
  const line = 'Yesterday Leyla Qədirova met Ирина Звягина and Ελένη in New York. Boats came.'
  expect(namesIn([line], [[line]])).toEqual([
    ['Yesterday', 'Leyla', 'Qədirova', 'Ирина', 'Звягина', 'Ελένη', 'New', 'York'],
  ])
})
