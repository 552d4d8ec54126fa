import { expect, test } from 'vitest'
import { readAccordingTo } from './speaker.ts'

test.each([
  ['en', 'The wall will stand for a century, the harbour office reported on May 6.', 'the harbour office'],
  ['en', 'Two ships sank, according to the port authority.', 'the port authority'],
  [
    'ru',
    'Порт откроется в понедельник, сообщает Wexpress со ссылкой на министерство транспорта.',
    'министерство транспорта',
  ],
  ['ru', 'По данным управления порта, судов стало больше.', 'управления порта'],
  ['az', 'Wexpress Liman İdarəsinə istinadən xəbər verir ki, gəmilər artıb.', 'Liman İdarəsi'],
])('in %s copy “%s” is told by %s', (language, lede, teller) => {
  expect(readAccordingTo([lede], language)).toBe(teller)
})

test('copy that names no source has none', () => {
  expect(readAccordingTo(['The harbour reopened with a concert.'], 'en')).toBeNull()
})
