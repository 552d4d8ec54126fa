import { expect, test } from 'vitest'
import { readAccordingTo } from './speaker.ts'

test.each([
  ['en', 'The wall will stand for a century, the harbour office reported on May 6.', 'the harbour office'],
  ['en', 'Two ships sank, according to the port authority.', 'the port authority'],
  ['en', 'The wall is safe, Ada Quist said on Tuesday.', 'Ada Quist'],
  ['en', '“The wall is safe,” Mayor Ada Quist said on Tuesday.', 'Mayor Ada Quist'],
  ['en', "Oldmoor's harbour office said Tuesday that the wall is safe.", "Oldmoor's harbour office"],
  [
    'en',
    'The harbour’s chief, Ada Quist, told reporters on Tuesday that the wall is safe.',
    'the harbour’s chief Ada Quist',
  ],
  ['en', 'According to the port authority, two ships sank on Tuesday.', 'the port authority'],
  ['en', 'Ada Quist said the wall had fallen, according to the port authority.', 'the port authority'],
  ['en', 'Two ships sank off Oldmoor, Wexpress reported, citing the port authority.', 'the port authority'],
  ['en', 'Police said they had found two ships.', 'police'],
  [
    'en',
    'Trade between the two towns on the river Sella was discussed at a long meeting in the old customs house of Wexcombe between the mayors Ada Quist of Oldmoor and Tam Osgood of Halden and their many advisers on ferries and roads, the ministry reported on August 6.',
    'the ministry',
  ],
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

test.each([
  'The harbour reopened with a concert.',
  'The wall is safe, he said on Tuesday.',
  'Halden has no wall, its harbour minister said on Tuesday.',
  'Pupils will be placed in classes according to the rules of the town.',
])('copy that names no source has none: %s', (lede) => {
  expect(readAccordingTo([lede], 'en')).toBeNull()
})
