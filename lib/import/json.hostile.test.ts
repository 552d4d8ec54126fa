import { expect, test } from 'vitest'
import { readDocument } from './read.ts'

const now = new Date('2031-04-01T10:00:00Z')
const html = '<p>The town sold its only ferry on Monday, the harbour office said.</p>'

/** A document of each format with something put where its story is. */
const documents: Record<string, (put: string) => string> = {
  ghost: (put) =>
    `{"db":[{"data":{${put}"posts":[{${put}"id":"p","title":"Ferry sold","html":"${html}","status":"published"}]}}]}`,
  ninjs: (put) => `{"uri":"a","type":"text","headline":"Ferry sold",${put}"body_xhtml":"${html}"}`,
  'json-feed': (put) =>
    `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"7","title":"Ferry sold",${put}"content_html":"${html}"}]}`,
}
const harmless: [string, string][] = [
  ['a prototype', '"__proto__":{"polluted":true,"toString":1},'],
  ['a constructor’s prototype', '"constructor":{"prototype":{"polluted":true}},'],
  [
    'a title that stands there twice',
    '"title":"Other","headline":"Other","title":"Ferry sold","headline":"Ferry sold",',
  ],
  ['an array of a million nothings', `"subject":[${'null,'.repeat(1_000_000)}null],`],
  ['100,000 levels', `"associations":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)},`],
  ['a number without end', `"urgency":${'9'.repeat(1_000_000)},`],
]

test.each(
  Object.keys(documents).flatMap((format) =>
    harmless.map(([what, put]): [string, string, string] => [format, what, put]),
  ),
)('D16: %s with %s is read, and no object learns anything from it', async (format, _, put) => {
  const before = process.cpuUsage()
  const read = await readDocument(Buffer.from(documents[format]?.(put) ?? ''), { now })
  const { user, system } = process.cpuUsage(before)
  expect(read.ok && read.copies[0]?.headline).toBe('Ferry sold')
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  expect(String({})).toBe('[object Object]')
  expect((user + system) / 1e6).toBeLessThan(3)
})
