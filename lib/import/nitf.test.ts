import { expect, test } from 'vitest'
import { copiesOf, copyIn } from './iptc/reading.ts'

const nitf = (head: string, body: string, root = 'nitf baselang="en-GB"') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">\n<${root}>${head}${body}</nitf>`

const head = `<head>
  <title>Ferry title</title>
  <tobject tobject.type="news"><tobject.property tobject.property.type="analysis"/>
    <tobject.subject tobject.subject.refnum="04000000" tobject.subject.type="Economy"/>
    <tobject.subject tobject.subject.refnum="99123456" tobject.subject.matter="Lamp oil"/></tobject>
  <docdata management-status="usable">
    <doc-id id-string="hna-0456" regsrc="HNA"/><urgency ed-urg="3"/>
    <date.issue norm="20311123T143000+0100"/><date.release norm="20311124T060000+0100"/>
    <ed-msg info="Adds quote in paragraph two."/>
    <doc.copyright year="2031" holder="Halden News Agency"/><doc.rights>Not for broadcast.</doc.rights>
    <du-key key="halden-ferry" version="2"/>
    <key-list><keyword key="ferry"/><keyword key="harbour"/></key-list>
    <identified-content><person>Tomas Wexley</person><org>Harbour Office</org><location>Port Halden</location></identified-content>
  </docdata>
  <pubdata position.section="Business"/>
</head>`

const body = `<body>
  <body.head>
    <hedline><hl1>Port Halden sells its only ferry</hl1><hl2>Buyer is not named</hl2></hedline>
    <byline>By Mara Ellingsen, <byttl>Harbour Correspondent</byttl></byline>
    <distributor><org>Halden News Agency</org></distributor>
    <dateline><location><city>Port Halden</city></location>, <story.date norm="20311123">Nov 23</story.date></dateline>
    <abstract><p>The ferry crosses the bay a last time on Friday.</p></abstract>
  </body.head>
  <body.content>
    <block><p>The town sold its <em>only</em> ferry on Sunday, said <person>Tomas Wexley</person>.</p>
    <hl2>Last crossing</hl2>
    <p>Islanders must go &eacute;ast by <a href="https://halden.example/road">the road</a>.</p>
    <bq><p>We shall miss her.</p></bq>
    <ul><li>Built in 1990</li><li>Sold for one crown</li></ul>
    <table><tr><td>Adults</td><td>4</td></tr></table></block>
    <media media-type="image">
      <media-reference mime-type="image/jpeg" source="small.jpg" width="100"/>
      <media-reference mime-type="image/jpeg" source="https://halden.example/ferry.jpg" width="900" alternate-text="A ferry"/>
      <media-caption>The ferry in the bay.</media-caption><media-producer>Ada Quill</media-producer>
    </media>
    <media media-type="video"><media-reference mime-type="video/mp4" source="ferry.mp4"/></media>
  </body.content>
  <body.end><tagline>Edited by the night desk.</tagline></body.end>
</body>`

test('every field that the document has is read', async () => {
  expect(await copyIn(nitf(head, body))).toMatchObject({
    format: 'nitf',
    language: 'en-GB',
    headline: 'Port Halden sells its only ferry',
    headlineOrigin: 'given',
    standfirst: 'The ferry crosses the bay a last time on Friday.',
    byline: ['Mara Ellingsen'],
    agency: 'Halden News Agency',
    dateline: { place: 'Port Halden', text: 'Port Halden, Nov 23' },
    slugline: 'halden-ferry',
    version: '2',
    guid: 'hna-0456',
    urgency: 3,
    published: { value: '2031-11-23T14:30:00+01:00', precision: 'minute', basis: 'explicit' },
    embargoedUntil: '2031-11-24T06:00:00+01:00',
    edNote: 'Adds quote in paragraph two.',
    copyright: '2031 Halden News Agency',
    usageTerms: 'Not for broadcast.',
    pubStatus: 'usable',
    section: 'Business',
    genre: 'analysis',
    keywords: ['ferry', 'harbour'],
    images: [
      {
        src: 'https://halden.example/ferry.jpg',
        caption: 'The ferry in the bay.',
        credit: 'Ada Quill',
        alt: 'A ferry',
      },
    ],
  })
})

test('the text keeps its headings, lists, quotations and links, and what was lost is told', async () => {
  const copy = await copyIn(nitf(head, body))
  expect(copy.paragraphs).toEqual([
    'The town sold its only ferry on Sunday, said Tomas Wexley.',
    'Last crossing',
    'Islanders must go éast by the road.',
    'We shall miss her.',
    'Built in 1990\nSold for one crown',
    'Adults · 4',
  ])
  const content = copy.body?.content
  const types = Array.isArray(content)
    ? content.map((block) => (typeof block === 'object' && block && 'type' in block ? block.type : ''))
    : []
  expect(types).toEqual(['paragraph', 'heading', 'paragraph', 'blockquote', 'bulletList', 'paragraph'])
  expect(copy.lost.map(({ code }) => code)).toEqual(['pastedTable', 'pastedEmbed', 'importMatter'])
  // The tagline, and the second headline, whose place the abstract has.
  expect(copy.lost.at(-1)?.values).toEqual({ count: 2 })
})

test('subject codes become Media Topics where one means the same, and stay as they are where none does', async () => {
  const { tags } = await copyIn(nitf(head, body))
  const told = tags.filter(({ relevance }) => relevance === 1).map(({ kind, name, code }) => [kind, name, code])
  expect(told).toEqual([
    ['topic', 'Economy', 'medtop:04000000'],
    ['topic', 'Lamp oil', 'subj:99123456'],
    ['person', 'Tomas Wexley', null],
    ['organisation', 'Harbour Office', null],
    ['place', 'Port Halden', null],
  ])
})

test('what the document does not say is null or empty', async () => {
  const bare =
    '<nitf><body><body.content><p>Nothing but a text, said the harbour office in Port Halden.</p></body.content></body></nitf>'
  expect(await copyIn(bare)).toMatchObject({
    byline: [],
    agency: null,
    standfirst: null,
    slugline: null,
    urgency: null,
    embargoedUntil: null,
    edNote: null,
    copyright: null,
    guid: null,
    version: null,
    published: null,
    images: [],
    keywords: [],
  })
})

test('lines that stand in elements without blanks between them stay apart', async () => {
  const tight =
    '<nitf><body><body.head><hedline><hl1>Ferry<br/>sold</hl1></hedline><rights>Copyright 2031 <rights.owner>HNA</rights.owner></rights><byline><person>By <name.given>Mara</name.given><name.family>Ellingsen</name.family></person><byttl>Writer</byttl></byline><dateline><location><city>Port Halden</city>, <country>Wexland</country></location>, <story.date>Nov 23</story.date></dateline><abstract><p>One.</p><p>Two.</p></abstract></body.head><body.content><p>Sold.</p></body.content></body></nitf>'
  expect(await copyIn(tight)).toMatchObject({
    headline: 'Ferry sold',
    byline: ['Mara Ellingsen'],
    standfirst: 'One. Two.',
    copyright: 'Copyright 2031 HNA',
    usageTerms: null,
    dateline: { place: 'Port Halden', text: 'Port Halden, Wexland, Nov 23' },
  })
})

test('withheld and cancelled copy says so', async () => {
  const held = await copyIn(
    nitf(head.replace('status="usable"', 'status="withheld"').replace(/<date.release[^>]*>/, ''), body),
  )
  expect([held.pubStatus, held.marks.notForPublication]).toEqual(['withheld', 'withheld'])
  expect((await copyIn(nitf(head.replace('status="usable"', 'status="cancelled"'), body))).pubStatus).toBe('canceled')
})

test('several stories in an agency’s own envelope are several copies', async () => {
  const other = body.replace('only ferry', 'last tram')
  const copies = await copiesOf(`<hna:stories><hna:head/><nitf>${body}</nitf><nitf>${other}</nitf></hna:stories>`)
  expect(copies.map(({ index, headline }) => [index, headline])).toEqual([
    [0, 'Port Halden sells its only ferry'],
    [1, 'Port Halden sells its last tram'],
  ])
})
