import { expect, test } from 'vitest'
import { detect } from './detect.ts'
import { copiesOf, copyIn } from './iptc/reading.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const story = [
  '\x16\x16\x01a0456\x1fbt-v-\r\n',
  'u i\x13\x11 bc-halden-strike 11-23 0120\r\n',
  '\x02BC-Halden-Strike, 1st Ld-Writethru,120<\r\n',
  '^Eds: Adds quote from the pilots.<\r\n',
  '^Harbor pilots end strike in Port Halden<\r\n',
  '^By MARA ELLINGSEN=\r\n',
  '^Associated Press Writer=\r\n',
  '    PORT HALDEN (AP) _ The pilots of Port Halden went back to work Monday\r\n',
  'after eleven days, the harbor office said. Forty ships had waited outside\r\n',
  'the breakwater.\r\n',
  "    ``We are tired,'' said Tomas Wexley, who speaks for the pilots.\r\n",
  '\x03\r\nHN-PH-11-23-31 1430GMT\r\n\x04',
].join('')

test('a message says its headline, byline, slug, note, urgency, category and when it was sent', async () => {
  const copy = await copyIn(bytes(story))
  expect(copy).toMatchObject({
    format: 'anpa',
    headline: 'Harbor pilots end strike in Port Halden',
    byline: ['MARA ELLINGSEN'],
    slugline: 'BC-Halden-Strike',
    edNote: '1st Ld-Writethru Eds: Adds quote from the pilots.',
    urgency: 3,
    section: 'International',
    agency: 'AP',
    published: { value: '2031-11-23T14:30:00Z', basis: 'explicit' },
  })
  expect(copy.paragraphs).toEqual([
    'The pilots of Port Halden went back to work Monday after eleven days, the harbor office said. Forty ships had waited outside the breakwater.',
    '“We are tired,” said Tomas Wexley, who speaks for the pilots.',
  ])
  expect(copy.quotes).toHaveLength(1)
})

test('several messages are several copies, and each says its own', async () => {
  const copies = await copiesOf(bytes(story + story.replaceAll('pilots', 'tugs').replace('a0456', 'a0457')))
  expect(copies.map(({ headline }) => headline)).toEqual([
    'Harbor pilots end strike in Port Halden',
    'Harbor tugs end strike in Port Halden',
  ])
})

test('it is told by its bytes, also behind fillers', () => {
  expect(detect(bytes(story))).toBe('anpa')
  expect(detect(bytes(`\x7f\x7f\r\n${story}`))).toBe('anpa')
})
