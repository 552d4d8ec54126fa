import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  ['en', 'The harbour will reopen on Monday, the minister said.'],
  [
    'en',
    'Mayor Çiğdem Aydın of Wexcombe said that the harbour will reopen on Monday after weeks of work on its walls.',
  ],
  ['az', 'Liman bazar ertəsi yenidən açılacaq, nazir deyib.'],
  ['az', 'Limanda yoxlama aparılıb, xalq nümayəndələri iştirak edib.'],
  ['tr', 'Liman pazartesi günü yeniden açılacak, bakan söyledi.'],
  ['ru', 'Порт откроется в понедельник, сообщил министр.'],
  ['de', 'Der Hafen öffnet am Montag wieder, sagte die Ministerin.'],
  ['fr', 'Le port rouvrira lundi, a annoncé la ministre dans une lettre.'],
  ['nl', 'De haven gaat maandag weer open, zegt de minister van het land.'],
  ['ar', 'يعاد فتح الميناء يوم الاثنين كما قال الوزير'],
  ['hy', 'Նավահանգիստը կբացվի երկուշաբթի օրը'],
  ['ka', 'ნავსადგური ორშაბათს გაიხსნება'],
])('%s is heard in: %s', (language, text) => {
  expect(languageOf(text)).toBe(language)
})
