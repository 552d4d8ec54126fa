import { expect, test } from 'vitest'
import { copiesOf, copyIn, resultOf } from './iptc/reading.ts'

const first = {
  uri: 'urn:halden:1',
  type: 'text',
  version: 3,
  versioncreated: '2031-11-23T14:30:00Z',
  embargoed: '2031-11-24T06:00:00+01:00',
  pubstatus: 'usable',
  urgency: 2,
  language: 'en',
  headline: 'Port Halden sells its ferry',
  description_text: 'A last crossing on Friday.',
  byline: 'By Mara Ellingsen and Ada Quill',
  located: 'Port Halden',
  slugline: 'halden-ferry',
  ednote: 'Updates with quote.',
  copyrightnotice: '© HNA 2031',
  usageterms: 'Print only.',
  infosource: [{ name: 'Halden News Agency' }],
  body_text: 'plain',
  body_xhtml:
    '<p>The town sold its <b>only</b> ferry.</p><p onclick="x()">Islanders are sad.</p><script>alert(1)</script>',
  subject: [
    { name: 'labour market', scheme: 'http://cv.iptc.org/newscodes/mediatopic/', code: '20000523' },
    { name: 'Sport', code: '15000000' },
  ],
  person: [{ name: 'Tomas Wexley', scheme: 'https://people.example/', code: 'tw' }],
  place: [{ name: 'Port Halden' }],
  associations: {
    mainpic: {
      uri: 'urn:halden:picture',
      type: 'picture',
      byline: 'Ada Quill',
      description_text: 'The ferry.',
      renditions: {
        small: { href: 'https://halden.example/s.jpg', mimetype: 'image/jpeg', width: 90 },
        main: { href: 'https://halden.example/l.jpg', mimetype: 'image/jpeg', width: 900 },
      },
    },
    earlier: { uri: 'urn:halden:0', type: 'text' },
  },
}

const { person, place, subject, headline, body_xhtml, associations, byline, infosource, description_text, ...rest } =
  first
const third = {
  uri: rest.uri,
  type: rest.type,
  version: '3',
  versionCreated: rest.versioncreated,
  embargoedUntil: rest.embargoed,
  pubStatus: 'usable',
  urgency: 2,
  language: 'en',
  headlines: [
    { role: 'short', value: 'Ferry sold' },
    { role: 'main', value: headline },
  ],
  descriptions: [{ role: 'summary', value: description_text }],
  by: byline,
  located: rest.located,
  slugline: rest.slugline,
  edNote: rest.ednote,
  copyrightNotice: rest.copyrightnotice,
  usageTerms: rest.usageterms,
  infoSources: infosource,
  bodies: [
    { role: 'main', contentType: 'text/plain', value: 'plain' },
    { role: 'richtext', contentType: 'application/xhtml+xml', value: body_xhtml },
  ],
  subjects: subject.map(({ name, code, scheme }) => ({ name, uri: scheme ? `${scheme}${code}` : code })),
  people: person,
  places: place,
  associations: Object.entries(associations).map(([name, { ...one }]) => ({ name, ...one })),
}

test.each([
  ['1', first],
  ['3', third],
])('every field that an item of version %s has is read', async (_, item) => {
  const copy = await copyIn(JSON.stringify(item))
  expect(copy).toMatchObject({
    format: 'ninjs',
    guid: 'urn:halden:1',
    version: '3',
    published: { value: '2031-11-23T14:30:00Z', precision: 'minute' },
    embargoedUntil: '2031-11-24T06:00:00+01:00',
    pubStatus: 'usable',
    urgency: 2,
    language: 'en',
    headline: 'Port Halden sells its ferry',
    standfirst: 'A last crossing on Friday.',
    byline: ['Mara Ellingsen', 'Ada Quill'],
    dateline: { place: 'Port Halden', text: 'Port Halden' },
    slugline: 'halden-ferry',
    edNote: 'Updates with quote.',
    copyright: '© HNA 2031',
    usageTerms: 'Print only.',
    agency: 'Halden News Agency',
    paragraphs: ['The town sold its only ferry.', 'Islanders are sad.'],
    links: ['urn:halden:picture', 'urn:halden:0'],
    images: [{ src: 'https://halden.example/l.jpg', caption: 'The ferry.', credit: 'Ada Quill', alt: null }],
  })
  expect(
    copy.tags.filter(({ relevance }) => relevance === 1).map(({ kind, name, code }) => [kind, name, code]),
  ).toEqual([
    ['person', 'Tomas Wexley', 'https://people.example/tw'],
    ['place', 'Port Halden', null],
    ['topic', 'labour market', 'medtop:20000523'],
    ['topic', 'Sport', 'medtop:15000000'],
  ])
})

test('several items in a list are several copies', async () => {
  const list = JSON.stringify([first, { ...first, uri: 'urn:halden:2', headline: 'Port Halden sells its tram' }])
  expect((await copiesOf(list)).map(({ index, headline }) => [index, headline])).toEqual([
    [0, 'Port Halden sells its ferry'],
    [1, 'Port Halden sells its tram'],
  ])
})

test('an order to cancel is read though it has no text', async () => {
  const cancelled = {
    uri: 'urn:halden:1',
    type: 'text',
    version: '4',
    versioncreated: '2031-11-23',
    pubstatus: 'canceled',
  }
  expect(await copyIn(JSON.stringify(cancelled))).toMatchObject({
    guid: 'urn:halden:1',
    pubStatus: 'canceled',
    published: { value: '2031-11-23', precision: 'day' },
  })
})

test.each([
  ['cut off', JSON.stringify(first).slice(0, -40), 'importBroken'],
  ['of nothing but its name', '{"uri":"urn:halden:1","type":"text"}', 'importNoText'],
  [
    'with numbers and lists where text should be',
    '{"uri":"x","type":"text","headline":{"a":1},"byline":[[]],"subject":[null,3],"associations":{"a":null},"body_xhtml":7}',
    null,
  ],
])('an item that is %s never throws', async (_, document, code) => {
  const result = await resultOf(document)
  expect(result.ok ? null : result.reason.code).toBe(code)
})
