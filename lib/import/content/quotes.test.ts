import { expect, test } from 'vitest'
import { readQuotes } from './quotes.ts'

const quoted = (...paragraphs: string[]) => {
  const text = paragraphs.join('\n\n')
  return readQuotes(paragraphs).map((span) => text.slice(...span))
}

test.each([
  ['“We won,” she said. “It took the town’s fishers long.”', ['“We won,”', '“It took the town’s fishers long.”']],
  ['«Мы победили», — сказал он. Газета «Вечерний Халден» закрыта.', ['«Мы победили»']],
  ['"Biz qalib gəldik", - deyə o bildirib. "Mavi Su" zavodu bağlıdır.', ['"Biz qalib gəldik"']],
  ['Das Stück „Der kleine Hafen“ läuft. „Wir haben gewonnen“, sagte sie.', ['„Wir haben gewonnen“']],
  ['«Он сказал: «Да, это так», и ушёл», — сообщил мэр.', ['«Он сказал: «Да, это так», и ушёл»']],
  ['He called it “a serious blow to the whole harbour”.', ['“a serious blow to the whole harbour”']],
])('%s has its speech and nothing else', (text, quotes) => {
  expect(quoted(text)).toEqual(quotes)
})

test.each([
  'He read “The Old Man of the Wide Blue Harbour” twice.',
  "The harbour's crane isn't the town's; it's the port's.",
  'A 5" pipe and the so-called “new wall” of the port.',
])('%s has no speech', (text) => {
  expect(quoted(text)).toEqual([])
})

test('a quotation that goes on in the next paragraph is two spans', () => {
  expect(quoted('“We waited for weeks.', '“Then the ships came,” she said.')).toEqual([
    '“We waited for weeks.',
    '“Then the ships came,”',
  ])
})
