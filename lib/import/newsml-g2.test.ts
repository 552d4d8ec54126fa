import { expect, test } from 'vitest'
import { copiesOf, copyIn, resultOf } from './iptc/reading.ts'

const NS = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'

const meta = (extra = '') => `<itemMeta>
    <itemClass qcode="ninat:text"/><provider qcode="nprov:HNA"><name>Halden News Agency</name></provider>
    <versionCreated>2031-11-23T14:30:00+01:00</versionCreated><firstCreated>2031-11-22T10:00:00+01:00</firstCreated>
    <pubStatus qcode="stat:usable"/><edNote>Updates with quote.</edNote>
    <link rel="irel:seeAlso" residref="urn:halden:earlier"/>${extra}</itemMeta>`

const content = `<contentMeta><urgency>2</urgency>
    <creator qcode="staff:me"><name>Mara Ellingsen</name></creator><language tag="en"/>
    <genre qcode="genre:interview"><name>Interview</name></genre><keyword>ferry</keyword>
    <subject type="cpnat:abstract" qcode="medtop:20000523"><name xml:lang="de">Arbeitsmarkt</name><name xml:lang="en-GB">labour market</name></subject>
    <subject type="cpnat:person" qcode="hnaperson:7"/>
    <subject qcode="subj:15000000"/>
    <slugline>HALDEN-FERRY</slugline><headline>Port Halden sells its ferry</headline>
    <dateline>PORT HALDEN, Nov 23 (HNA)</dateline>
    <description role="drol:summary">A last crossing on Friday.</description></contentMeta>`

const assertion = '<assert qcode="hnaperson:7"><name>Tomas Wexley</name></assert>'
const rights =
  '<rightsInfo><copyrightNotice>© Halden News Agency</copyrightNotice><usageTerms>Print only.</usageTerms></rightsInfo>'
const html =
  '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>Port Halden sells its ferry</h1><p>The town sold its <b>only</b> ferry.</p></body></html></inlineXML>'

const item = (parts: { guid?: string; meta?: string; content?: string; set?: string } = {}) =>
  `<newsItem ${NS} guid="${parts.guid ?? 'urn:halden:1'}" version="4" xml:lang="en">${rights}${parts.meta ?? meta()}${parts.content ?? content}${assertion}<contentSet>${parts.set ?? html}</contentSet></newsItem>`

test('every field that the item has is read', async () => {
  const copy = await copyIn(item())
  expect(copy).toMatchObject({
    format: 'newsml-g2',
    language: 'en',
    headline: 'Port Halden sells its ferry',
    standfirst: 'A last crossing on Friday.',
    byline: ['Mara Ellingsen'],
    agency: 'Halden News Agency',
    dateline: { place: 'PORT HALDEN', text: 'PORT HALDEN, Nov 23 (HNA)' },
    slugline: 'HALDEN-FERRY',
    urgency: 2,
    edNote: 'Updates with quote.',
    pubStatus: 'usable',
    version: '4',
    guid: 'urn:halden:1',
    published: { value: '2031-11-23T14:30:00+01:00', precision: 'minute' },
    copyright: '© Halden News Agency',
    usageTerms: 'Print only.',
    genre: 'Interview',
    keywords: ['ferry'],
    links: ['urn:halden:earlier'],
    paragraphs: ['The town sold its only ferry.'],
  })
  expect(
    copy.tags.filter(({ relevance }) => relevance === 1).map(({ kind, name, code }) => [kind, name, code]),
  ).toEqual([
    ['topic', 'labour market', 'medtop:20000523'],
    ['person', 'Tomas Wexley', 'hnaperson:7'],
    ['topic', 'sport', 'medtop:15000000'],
  ])
})

test('prefixes of an agency’s own, declared or not, and no namespace at all mean the same', async () => {
  const prefixed = item()
    .replace(/<(\/?)([a-zA-Z])/g, '<$1nar:$2')
    .replace('xmlns=', 'xmlns:nar=')
  const undeclared = prefixed.replace(/ xmlns:nar="[^"]*"/, '')
  for (const document of [prefixed, undeclared, item().replace(` ${NS}`, '')])
    expect(await copyIn(document)).toMatchObject({
      headline: 'Port Halden sells its ferry',
      byline: ['Mara Ellingsen'],
    })
})

test.each([
  [
    'NITF',
    '<inlineXML><nitf><body><body.head><byline>By Ada Quill</byline></body.head><body.content><p>One.</p><p>Two.</p></body.content></body></nitf></inlineXML>',
  ],
  [
    'HTML in a CDATA section',
    '<inlineXML><![CDATA[<p>One.</p><p onclick="x()">Two.</p><script>alert(1)</script>]]></inlineXML>',
  ],
  ['escaped HTML', '<inlineData contenttype="text/html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</inlineData>'],
  ['plain text', '<inlineData contenttype="text/plain">One.\n\nTwo.</inlineData>'],
])('a body as %s', async (_, set) => {
  expect((await copyIn(item({ set }))).paragraphs).toEqual(['One.', 'Two.'])
})

test('a headline that is marked up is its words, and one that is not stays as it is', async () => {
  const headlineOf = async (headline: string) =>
    (await copyIn(item({ content: content.replace('Port Halden sells its ferry', headline) }))).headline
  expect(await headlineOf('<![CDATA[<p>Port <b>Halden</b> &amp; its ferry</p>]]>')).toBe('Port Halden & its ferry')
  expect(await headlineOf('Ferry &amp;amp; tram')).toBe('Ferry & tram')
  expect(await headlineOf('Ferry &lt; tram &amp; bus')).toBe('Ferry < tram & bus')
})

test('an item that is no story is told to hold none', async () => {
  const planned = `<planningItem ${NS} guid="a"><itemMeta/><newsCoverageSet><newsCoverage><planning><headline>Soon</headline></planning></newsCoverage></newsCoverageSet></planningItem>`
  expect(await resultOf(planned)).toEqual({ ok: false, reason: { code: 'importNoText' } })
})

test('an embargo is told with its moment', async () => {
  const copy = await copyIn(item({ meta: meta('<embargoed>2031-11-24T06:00:00Z</embargoed>') }))
  expect(copy.embargoedUntil).toBe('2031-11-24T06:00:00Z')
  expect((await copyIn(item({ meta: meta('<embargoed/>').replace(/<pubStatus[^>]*>/, '') }))).pubStatus).toBe(
    'withheld',
  )
})

test('an order to cancel is read though it has no text', async () => {
  const cancelled = `<newsItem ${NS} guid="urn:halden:1" version="5"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>`
  expect(await copyIn(cancelled)).toMatchObject({ guid: 'urn:halden:1', version: '5', pubStatus: 'canceled' })
})

const picture = `<newsItem ${NS} guid="urn:halden:picture"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
  <contentMeta><creditline>Ada Quill/HNA</creditline><description role="drol:caption">The ferry.</description></contentMeta><contentSet>
  <remoteContent href="https://halden.example/s.jpg" contenttype="image/jpeg" rendition="rnd:thumbnail" width="90"/>
  <remoteContent href="https://halden.example/l.jpg" contenttype="image/jpeg" rendition="rnd:highRes" width="4000"/></contentSet></newsItem>`
const packed = (...guids: string[]) =>
  `<packageItem ${NS} guid="urn:halden:pack"><itemMeta><title>Ferries</title></itemMeta><groupSet root="g"><group id="g">${guids.map((guid) => `<itemRef residref="${guid}"/>`).join('')}</group></groupSet></packageItem>`
const message = (...items: string[]) =>
  `<newsMessage ${NS}><header><sent>2031-11-23T15:00:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`

test('a message with several items yields a copy of each, with the links of their package', async () => {
  const copies = await copiesOf(
    message(
      packed('urn:halden:1', 'urn:halden:2'),
      item(),
      item({ guid: 'urn:halden:2', content: content.replace('its ferry', 'its tram') }),
    ),
  )
  expect(copies.map(({ index, headline, links }) => [index, headline, links])).toEqual([
    [0, 'Port Halden sells its ferry', ['urn:halden:earlier', 'urn:halden:2']],
    [1, 'Port Halden sells its tram', ['urn:halden:earlier', 'urn:halden:1']],
  ])
})

test('a picture that comes with a text is that text’s, in its largest rendition; alone it is a copy', async () => {
  const copies = await copiesOf(message(packed('urn:halden:1', 'urn:halden:picture'), item(), picture))
  expect(copies).toHaveLength(1)
  const image = { src: 'https://halden.example/l.jpg', caption: 'The ferry.', credit: 'Ada Quill/HNA', alt: null }
  expect(copies[0]?.images).toEqual([image])
  expect((await copyIn(picture)).images).toEqual([image])
})

test('a package alone says what it links and has no text; with its items it is no copy', async () => {
  expect(await copiesOf(packed('urn:halden:1', 'urn:halden:2'))).toMatchObject([
    { headline: 'Ferries', links: ['urn:halden:1', 'urn:halden:2'], paragraphs: [] },
  ])
  const nothing = message(
    packed('a', 'b'),
    `<newsItem guid="a"> ... </newsItem>`,
    `<newsItem guid="b"> ... </newsItem>`,
  )
  expect(await resultOf(nothing)).toEqual({ ok: false, reason: { code: 'importNoText' } })
})
