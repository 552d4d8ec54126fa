import { expect, test } from 'vitest'
import { readHtml } from './read.ts'

const now = new Date('2031-03-14T12:00:00Z')
const words =
  'The harbour of Port Halden opens again on Monday, the council said, after repairs that took eleven weeks. '
const story = `<h1>Harbour opens again</h1><p>${words}${words}</p><p>${words}${words}</p>`

/** Seconds of the processor, which do not grow when the machine is busy. */
function readIn(html: string) {
  const before = process.cpuUsage()
  const result = readHtml(new TextEncoder().encode(html), { now, url: 'https://courier.example/harbour' })
  const { user, system } = process.cpuUsage(before)
  return { result, seconds: (user + system) / 1_000_000 }
}

const page = (inside: string) =>
  `<!doctype html><html><head><title>Harbour opens again</title></head><body>${inside}</body></html>`
const linked = (json: string) => page(`<script type="application/ld+json">${json}</script>${story}`)
const many = (count: number, piece: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => piece(at)).join('')

test.each([
  ['50,000 boxes inside one another', page(`${'<div>'.repeat(50_000)}${story}`)],
  ['30,000 links inside one another', page('<a href=x>a'.repeat(30_000))],
  ['15,000 tables inside one another', page('<table><tr><td>x'.repeat(15_000))],
  ['20,000 lists inside one another', page('<ul><li>a '.repeat(20_000))],
  ['an element with 100,000 attributes', page(`<p ${many(100_000, (at) => `a${at}="${at}" `)}>${words}</p>${story}`)],
  ['megabytes without a tag', words.repeat(20_000)],
  ['megabytes of one word', 'x'.repeat(3_000_000)],
  ['megabytes of spaces', page(`<p>${' '.repeat(8_000_000)}x</p>${story}`)],
  ['quotation marks that nothing closes', page(`${story}${'<a b="'.repeat(500_000)}`)],
  ['50,000 headlines', page(`${'<h1>Harbour 2031</h1>'.repeat(50_000)}`)],
  ['a title of 200,000 parts', `<title>${'a | b - c '.repeat(200_000)}</title>${story}`],
  ['JSON nested a million deep', linked('['.repeat(1_000_000))],
  ['JSON of backslashes', linked(`{"a":"${'\\'.repeat(3_000_000)}`)],
  ['JSON of spaces', linked(`[${' '.repeat(5_000_000)}x`)],
  ['JSON of commas', linked(`[${', '.repeat(2_000_000)}`)],
  [
    '100,000 stories in the linked data',
    linked(`[${many(100_000, (at) => `{"@type":"NewsArticle","headline":"${at}"},`)}{}]`),
  ],
  [
    '100,000 writers',
    linked(`{"@type":"NewsArticle","author":[${many(100_000, (at) => `"Mara E${at}",`)}"Ivo Lund"]}`),
  ],
  ['a figure of 100,000 pictures', page(`${story}<figure>${'<img src=/quay-large.jpg>'.repeat(100_000)}</figure>`)],
  ['10,000 dates', page(`${story}${'<p class="date">1 March 2031 2 March 2031</p>'.repeat(10_000)}`)],
])('%s take no longer than they are long', (_, html) => {
  const { result, seconds } = readIn(html)
  expect(result.ok || result.reason.code).toBeTruthy()
  expect(seconds).toBeLessThan(5)
})

test('a page of more elements than any page has is refused, a long one is read', () => {
  const long = readIn(page(`<div>${story.repeat(2_000)}</div>`)).result
  expect(long.ok && long.copies[0]?.paragraphs.length).toBe(4_000)
  expect(readIn(page('<i></i>'.repeat(300_000))).result).toEqual({ ok: false, reason: { code: 'importXmlTooLarge' } })
})

test('nothing of a page that could run comes along', () => {
  const bad = `<p>${words}<script>alert(1)</script><a href="javascript:alert(1)">one</a> <a href=" java&#10;script:alert(1)">two</a>
    <a href="https://courier.example/a" onclick="alert(1)">three</a><img src=x onerror=alert(1)></p>`
  const { result } = readIn(page(`${story}${bad}`))
  const told = JSON.stringify(result.ok && result.copies[0]?.body)
  expect(told).not.toMatch(/alert|script|onclick/)
  expect(told).toContain('https://courier.example/a')
})
