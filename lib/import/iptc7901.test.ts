import { expect, test } from 'vitest'
import { detect } from './detect.ts'
import { copiesOf, copyIn } from './iptc/reading.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const story = [
  '\x16\x16\x16\x01hna0123 2 POL 230 Halden\r\n',
  '\x02Harbour/Strike/\r\n',
  'Harbour pilots in Port Halden end their strike =\r\n',
  'By Mara Ellingsen, HNA =\r\n',
  '\r\n',
  '   Port Halden (Reuters) - The pilots of Port Halden went back to work on Monday\r\n',
  'after eleven days, the harbour office said. Forty ships had waited outside\r\n',
  'the breakwater, and the last of them will come in on Thursday.\r\n',
  '   "We are tired," said Tomas Wexley, who speaks for the pilots.\r\n',
  '\x03231430 GMT NOV 31\r\n\x04',
].join('')

test('a message says its headline, byline, keywords, urgency and when it was sent', async () => {
  const copy = await copyIn(bytes(story))
  expect(copy).toMatchObject({
    format: 'iptc7901',
    headline: 'Harbour pilots in Port Halden end their strike',
    headlineOrigin: 'given',
    byline: ['Mara Ellingsen'],
    slugline: 'Harbour/Strike',
    keywords: ['Harbour', 'Strike'],
    urgency: 2,
    section: 'POL',
    agency: 'Reuters',
    dateline: { place: 'Port Halden' },
    published: { value: '2031-11-23T14:30:00Z', precision: 'minute', basis: 'explicit' },
  })
  expect(copy.paragraphs).toEqual([
    'The pilots of Port Halden went back to work on Monday after eleven days, the harbour office said. Forty ships had waited outside the breakwater, and the last of them will come in on Thursday.',
    '"We are tired," said Tomas Wexley, who speaks for the pilots.',
  ])
})

test('what came off is listed with its place in the raw text', async () => {
  const copy = await copyIn(bytes(story))
  const [first] = copy.removed
  expect(first?.text).toContain('hna0123 2 POL 230')
  for (const { text, span } of copy.removed) expect(text).toHaveLength(span[1] - span[0])
  const [span] = copy.rawSpans
  expect(span && story.slice(...span)).toMatch(/^The pilots of Port Halden/)
})

test('several messages of one transmission are several copies', async () => {
  const copies = await copiesOf(
    bytes(`${story}\r\n${story.replaceAll('Harbour', 'Lighthouse').replace('0123', '0124')}`),
  )
  expect(copies.map(({ index, headline }) => [index, headline])).toEqual([
    [0, 'Harbour pilots in Port Halden end their strike'],
    [1, 'Lighthouse pilots in Port Halden end their strike'],
  ])
})

test('agencies that note the version in brackets and the time before the end are read alike', async () => {
  const german =
    '\x01bdt0038 4 vm 230  hna 0184\r\n\r\n\x02Verkehr/F\xe4hre/Halden/\r\n(Zusammenfassung 1430)\r\nHalden verkauft seine F\xe4hre =\r\n\r\nHalden (dpa) - Die Stadt hat ihre einzige F\xe4hre verkauft, sagte der B\xfcrgermeister am Montag.\r\n\r\ndpa me yyzz n1 cd\r\n231430 Nov 31\r\n\x03'
  expect(await copyIn(bytes(german))).toMatchObject({
    headline: 'Halden verkauft seine Fähre',
    slugline: 'Verkehr/Fähre/Halden',
    edNote: 'Zusammenfassung 1430',
    agency: 'dpa',
    language: 'de',
    urgency: 4,
    published: { value: '2031-11-23T14:30:00', basis: 'explicit' },
    paragraphs: ['Die Stadt hat ihre einzige Fähre verkauft, sagte der Bürgermeister am Montag.'],
  })
})

test('a message whose headline no sign closes is read as plain copy is', async () => {
  const french =
    '\x01\r\nAFP0123 4 I 0120 AFP-AB12\r\n\x02Wexland-ferry\r\n   Ferry sold in Port Halden\r\n\r\n   PORT HALDEN, Nov 23, 2031 (AFP) - The town sold its only ferry on Sunday, the\r\nmayor said, and the islanders were not asked before.\r\n\x03231430 GMT NOV 31\r\n'
  expect(await copyIn(bytes(french))).toMatchObject({
    headline: 'Ferry sold in Port Halden',
    slugline: 'Wexland-ferry',
    agency: 'AFP',
    dateline: { place: 'Port Halden' },
    published: { value: '2031-11-23T14:30:00Z' },
    paragraphs: ['The town sold its only ferry on Sunday, the mayor said, and the islanders were not asked before.'],
  })
})

test('telegraph letters frame a message as well, and one whose end was cut off is read to the next', async () => {
  const text =
    'ZCZC\nhna0007 4 eco 60\n\nPort Halden sells its ferry =\n\nPort Halden (Reuters) - The town sold its only ferry on Friday, the mayor said.\n\nNNNN\n' +
    'ZCZC\nhna0008 5 spo 40\n\nHalden win the cup =\n\nPort Halden (Reuters) - Halden won the cup on Friday, the club said.\n'
  const copies = await copiesOf(text)
  expect(copies.map(({ headline, urgency, section }) => [headline, urgency, section])).toEqual([
    ['Port Halden sells its ferry', 4, 'ECO'],
    ['Halden win the cup', 5, 'SPO'],
  ])
  expect(copies[0]?.paragraphs).toEqual(['The town sold its only ferry on Friday, the mayor said.'])
})

test('a kill sent by wire cancels', async () => {
  const kill = story.replace(
    story.slice(story.indexOf('\x02'), story.indexOf('\x03') + 1),
    '\x02Harbour/Strike/\r\nKILL KILL KILL\r\n\r\nPlease kill the story Harbour-Strike of today, its facts are wrong.\r\n\x03',
  )
  expect((await copyIn(bytes(kill))).pubStatus).toBe('canceled')
})

test('seven-bit German has its letters, and braces of other copy stay', async () => {
  const german = story
    .replace(/pilots in[^=]*=/, 'Lotsen kehren zur}ck =')
    .replace(
      story.slice(story.indexOf('   Port'), story.indexOf('\x03')),
      '   Port Halden (dpa) - Die Lotsen f}r den Hafen und die Schl|sser sind nach elf Tagen zur}ck im Dienst, sagte die Beh|rde am Montag. Das ist f}r die Stadt und f}r den Hafen die gro~e Nachricht.\r\n',
    )
  const copy = await copyIn(bytes(german))
  expect(copy.paragraphs[0]).toContain('für den Hafen und die Schlösser')
  expect(copy.paragraphs[0]).toContain('die große Nachricht')
  const english = await copyIn(bytes(story.replace('tired,"', 'tired {very} [sic],"')))
  expect(english.paragraphs[1]).toContain('{very} [sic]')
})

test('fillers before a header do not hide what it is', () => {
  expect(detect(bytes(`\0\0\r\n${story}`))).toBe('iptc7901')
  expect(detect(bytes('Harbour pilots end their strike\n\nThe pilots went back to work.'))).toBe('text')
})
