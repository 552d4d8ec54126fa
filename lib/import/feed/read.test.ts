import { expect, test } from 'vitest'
import { isKnownWhy } from '#lib/wire/known-why.ts'
import { whyKey } from '#lib/wire/why.ts'
import type { ParsedCopy } from '../parsed-copy.ts'
import { readDocument } from '../read.ts'

const now = new Date('2031-03-14T12:00:00Z')
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function copiesOf(text: string | Uint8Array): Promise<ParsedCopy[]> {
  const read = await readDocument(typeof text === 'string' ? bytesOf(text) : text, { now, fileName: 'halden.xml' })
  if (!read.ok) throw new Error(JSON.stringify(read.reason))
  return read.copies
}

async function reasonFor(text: string): Promise<unknown> {
  const read = await readDocument(bytesOf(text), { now })
  return read.ok ? null : read.reason
}

const rss = (items: string, channel = '') =>
  `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Halden Courier</title><link>https://courier.example/</link><description>News of the port</description>
<language>en-gb</language><copyright>Halden Courier 2031</copyright>${channel}${items}</channel></rss>`

const story = rss(`<item>
  <title>Ferry to Tarnby &amp;amp; back runs again</title>
  <link>https://courier.example/news/ferry</link>
  <guid isPermaLink="false">courier-17</guid>
  <pubDate>Wed, 12 Mar 2031 14:05:00 GMT</pubDate>
  <dc:creator>By Mara Ellingsen and Jonas Vik</dc:creator>
  <category>Transport</category><category>Port Halden</category>
  <description>The first crossing since the storm left at noon.</description>
  <content:encoded><![CDATA[<p>The ferry left at noon.</p><h2>What comes next</h2>
    <p>The <a href="/port">port</a> said <b>Monday</b> is the day.</p>
    <figure><img src="/ferry.jpg" alt="The ferry"><figcaption>It sails.</figcaption></figure>
    <p>The post <a href="https://courier.example/news/ferry">Ferry runs again</a> appeared first on Halden Courier.</p>]]></content:encoded>
  <enclosure url="https://courier.example/ferry.mp3" type="audio/mpeg" length="12"/>
</item>`)

test('an entry of RSS is copy with everything that its feed says of it', async () => {
  const [copy] = await copiesOf(story)
  expect(copy).toMatchObject({
    format: 'rss',
    encoding: 'utf-8',
    file: 'halden.xml',
    index: 0,
    headline: 'Ferry to Tarnby & back runs again',
    headlineOrigin: 'given',
    standfirst: 'The first crossing since the storm left at noon.',
    byline: ['Mara Ellingsen', 'Jonas Vik'],
    agency: 'Halden Courier',
    language: 'en-GB',
    copyright: 'Halden Courier 2031',
    guid: 'courier-17',
    keywords: ['Transport', 'Port Halden'],
    published: { value: '2031-03-12T14:05:00+00:00', precision: 'minute', basis: 'explicit' },
    links: ['https://courier.example/news/ferry', 'https://courier.example/ferry.mp3'],
    images: [{ src: 'https://courier.example/ferry.jpg', alt: 'The ferry', caption: 'It sails.', credit: null }],
    lost: [],
  })
})

test('its text is a body of ours: headings, links made absolute, and what the feed puts below told apart', async () => {
  const [copy] = await copiesOf(story)
  expect(copy?.paragraphs).toEqual([
    'The ferry left at noon.',
    'What comes next',
    'The port said Monday is the day.',
    'It sails.',
  ])
  expect(JSON.stringify(copy?.body)).toContain('"href":"https://courier.example/port"')
  expect(copy?.removed.map(({ text }) => text)).toEqual(['The post Ferry runs again appeared first on Halden Courier.'])
})

test('an excerpt comes with its link and says that it is one', async () => {
  const [copy] = await copiesOf(
    rss(
      '<item><link>https://courier.example/1</link><title>Bridge shut</title><description>It shut on Monday…</description></item>',
    ),
  )
  expect(copy?.paragraphs).toEqual(['It shut on Monday…'])
  expect(copy?.links).toEqual(['https://courier.example/1'])
  expect(copy?.guid).toBe('https://courier.example/1')
  expect(copy?.warnings.map(({ rule }) => rule)).toEqual(['excerpt', 'date'])
})

test('Atom gives versions, authors of the feed, XHTML and relative links', async () => {
  const [copy, second] =
    await copiesOf(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://courier.example/a/" xml:lang="en">
    <title type="text">Halden Courier</title><author><name>Mara Ellingsen</name><email>mara@courier.example</email></author>
    <link rel="self" href="https://courier.example/a/feed.atom"/>
    <entry><id>tag:courier.example,2031:5</id><title type="html">The &lt;i&gt;Ada Quill&lt;/i&gt; sails</title>
      <link href="quill"/><published>2031-03-12T08:00:00Z</published><updated>2031-03-12T09:30:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>She sailed &amp; came <em>back</em>.</p></div></content></entry>
    <entry><id>6</id><title>Six &lt; seven</title><summary>Short.</summary><updated>2031-03-12</updated>
      <author><name>Jonas Vik</name></author></entry></feed>`)
  expect(copy).toMatchObject({
    format: 'atom',
    headline: 'The Ada Quill sails',
    byline: ['Mara Ellingsen'],
    guid: 'tag:courier.example,2031:5',
    version: '2031-03-12T09:30:00+00:00',
    published: { value: '2031-03-12T08:00:00+00:00' },
    links: ['https://courier.example/a/quill'],
    paragraphs: ['She sailed & came back.'],
  })
  expect(second).toMatchObject({ index: 1, headline: 'Six < seven', byline: ['Jonas Vik'], paragraphs: ['Short.'] })
})

test('an entry that the feed says is gone is a cancellation of its guid', async () => {
  const [copy] =
    await copiesOf(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
    <title>Halden Courier</title><at:deleted-entry ref="tag:courier.example,2031:5" when="2031-03-13T08:00:00Z"/></feed>`)
  expect(copy).toMatchObject({
    guid: 'tag:courier.example,2031:5',
    pubStatus: 'canceled',
    version: '2031-03-13T08:00:00+00:00',
  })
})

test('RDF, CDF, Atom 0.3 and JSON Feed say the same', async () => {
  const forms = [
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://courier.example/"><title>Halden Courier</title></channel>
      <item rdf:about="https://courier.example/2"><title>Bridge opens</title><link>https://courier.example/2</link>
      <description>It opened.</description></item></rdf:RDF>`,
    `<CHANNEL HREF="https://courier.example/"><TITLE>Halden Courier</TITLE><ITEM HREF="https://courier.example/2"><TITLE>Bridge opens</TITLE>
      <ABSTRACT>It opened.</ABSTRACT></ITEM></CHANNEL>`,
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Halden Courier</title><entry><title>Bridge opens</title>
      <link rel="alternate" href="https://courier.example/2"/>
      <content type="text/html" mode="base64">${Buffer.from('<p>It opened.</p>').toString('base64')}</content></entry></feed>`,
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Halden Courier',
      items: [
        {
          id: 2,
          url: 'https://courier.example/2',
          title: 'Bridge opens',
          content_html: '<p>It opened.</p>',
          tags: null,
        },
      ],
    }),
  ]
  const copies = (await Promise.all(forms.map(copiesOf))).flat()
  expect(copies.map(({ format }) => format)).toEqual(['rdf', 'cdf', 'atom', 'json-feed'])
  for (const copy of copies)
    expect(copy).toMatchObject({
      headline: 'Bridge opens',
      agency: 'Halden Courier',
      paragraphs: ['It opened.'],
      links: ['https://courier.example/2'],
    })
})

test('pictures come once, the widest, with their words', async () => {
  const [copy] = await copiesOf(
    rss(`<item><title>Storm</title><media:thumbnail url="https://courier.example/s.jpg?w=75"/>
      <media:content url="https://courier.example/s.jpg?w=140" width="140"><media:credit>Photo: Jonas Vik</media:credit></media:content>
      <media:content url="https://courier.example/s.jpg?w=900" width="900"><media:description>Waves</media:description></media:content>
      <enclosure url="https://courier.example/s2.png" type="image/png"/></item>`),
  )
  expect(copy?.images).toEqual([
    { src: 'https://courier.example/s.jpg?w=900', caption: 'Waves', credit: null, alt: null },
    { src: 'https://courier.example/s2.png', caption: null, credit: null, alt: null },
  ])
})

test.each([
  ['bare ampersands and brackets', 'Cod & chips < 5 crowns &c. at AT&T'],
  ['characters of HTML that nobody declared', 'Caf&eacute; &mdash; it&rsquo;s open', 'Café — it’s open'],
  ['characters of Windows by number', 'It&#146;s open', 'It’s open'],
])('%s are read', async (_, written, read = written) => {
  const [copy] = await copiesOf(`<rss version="2.0"><channel><item><title>${written}</title></item></channel></rss>`)
  expect(copy?.headline).toBe(read)
})

test('end tags that are missing or cross cost no entry', async () => {
  const copies = await copiesOf(`<rss version=2.0><channel><title>Halden Courier
    <item><title>One<link>https://courier.example/1</link><description>First <b>text.</description>
    <item><title>Two</title><description>Second text.</b></description></item></channel>`)
  expect(copies.map(({ headline, paragraphs, links }) => [headline, paragraphs, links])).toEqual([
    ['One', ['First text.'], ['https://courier.example/1']],
    ['Two', ['Second text.'], []],
  ])
})

test('junk before the feed is passed over, and a text about feeds is a text', async () => {
  const junk = '<br />\n<b>Warning</b>: something failed in <b>feed.php</b><br />\n'
  expect((await copiesOf(junk + story))[0]?.guid).toBe('courier-17')
  const [copy] = await copiesOf(
    'Feeds explained\n\nA feed begins with an element named rss, said Mara Ellingsen, who reads many.',
  )
  expect(copy?.format).toBe('text')
  const picture =
    '<div><svg><metadata><rdf:RDF xmlns:rdf="x"></rdf:RDF></metadata></svg><p>The bridge is shut, the port said.</p></div>'
  expect((await copiesOf(picture))[0]?.format).toBe('html')
})

test.each([
  ['windows-1251', Uint8Array.from([0xcf, 0xee, 0xf0, 0xf2])],
  ['koi8-r', Uint8Array.from([0xf0, 0xcf, 0xd2, 0xd4])],
  ['cp866', Uint8Array.from([0x8f, 0xae, 0xe0, 0xe2])],
])('the encoding that the declaration names is believed: %s', async (encoding, word) => {
  const head = bytesOf(`<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><item><title>`)
  const bytes = Buffer.concat([head, word, bytesOf('</title></item></channel></rss>')])
  expect((await copiesOf(new Uint8Array(bytes)))[0]?.headline).toBe('Порт')
})

test('a declaration that cannot be true is not believed', async () => {
  for (const encoding of ['iso-8859-1', 'utf-16', 'us-ascii', 'nonsense', 'base64', 'constructor']) {
    const [copy] = await copiesOf(
      `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><item><title>Порт — é</title></item></channel></rss>`,
    )
    expect([encoding, copy?.headline]).toEqual([encoding, 'Порт — é'])
  }
})

test('a DOCTYPE is passed over; one that declares entities is refused', async () => {
  const harmless =
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
  const feed = (doctype: string) =>
    `<?xml version="1.0"?>\n${doctype}<rss version="0.91"><channel><item><title>Quay &lol; open</title></item></channel></rss>`
  expect((await copiesOf(feed(harmless)))[0]?.headline).toBe('Quay &lol; open')
  expect((await copiesOf(feed('<!DOCTYPE rss [<!ELEMENT rss ANY>]>')))[0]?.headline).toBe('Quay &lol; open')
  for (const entity of [
    '<!ENTITY lol "ha">',
    '<!ENTITY x SYSTEM "file:///etc/passwd">',
    '<!-- ]> --><!ENTITY lol "ha">',
  ])
    expect(await reasonFor(feed(`<!DOCTYPE rss [${entity}]>`))).toEqual({ code: 'importXmlEntities' })
})

test('nothing in an entry is active afterwards; its harmless twin is kept', async () => {
  const hostile = `<p onclick="x()">One <a href="javascript:x()">two</a> <a href=" java&#10;script:x()">three</a></p>
    <script>x()</script><style>p{}</style><iframe src="https://evil.example"></iframe><svg onload="x()"><script>x()</script></svg>
    <img src="javascript:x()"><img src="data:text/html,x"><object data="x"></object><form action="x"><button>b</button></form>`
  const [copy] = await copiesOf(
    rss(`<item><title>&lt;script&gt;x()&lt;/script&gt;Quay</title><link>javascript:x()</link>
    <description><![CDATA[${hostile}<p>Four <a href="https://courier.example/4">five</a></p>]]></description></item>`),
  )
  expect(copy?.headline).toBe('Quay')
  expect(copy?.paragraphs).toEqual(['One two three', 'Four five'])
  expect(copy?.images).toEqual([])
  expect(copy?.links).toEqual([])
  expect(JSON.stringify(copy?.body)).not.toMatch(/script|onclick|onload|iframe|evil/)
  expect(JSON.stringify(copy?.body)).toContain('https://courier.example/4')
})

test('a feed nested or grown beyond reason is refused, a broken one says so, an empty one has no text', async () => {
  expect(await reasonFor(`<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`)).toEqual({ code: 'importXmlTooLarge' })
  expect(await reasonFor('{"version": "https://jsonfeed.org/version/1", "items": [')).toEqual({
    code: 'importBroken',
    values: { kind: 'JSON Feed' },
  })
  expect(await reasonFor(rss(''))).toEqual({ code: 'importNoText' })
})

test('an entry whose text no story could hold is left out and told', async () => {
  const [copy] = await copiesOf(
    rss(`<item><title>Deep</title><description><![CDATA[${'<b>'.repeat(60_000)}]]></description></item>`),
  )
  expect(copy?.lost).toEqual([{ code: 'importXmlTooLarge' }])
})

test('what is hostile takes time in proportion to its length', async () => {
  const long = 300_000
  const feeds = [
    `<rss version="2.0"><channel><item><title>x${'<?'.repeat(long)}`,
    `<rss version="2.0"><channel><item><title>x${'<![CDATA['.repeat(long)}`,
    `<rss version="2.0"><channel><item><title>x${'<!--'.repeat(long)}`,
    `<rss version="2.0"><channel><item>${'<b>'.repeat(200)}${'</c>'.repeat(long)}`,
    `<rss version="2.0"><channel><item><title>x</title><author>${'a@'.repeat(long)}</author></item>`,
    rss(`<item><title>x</title>${'<media:content url="https://a.example/1.jpg"/>'.repeat(long / 30)}</item>`),
    rss(`<item><title>x</title><description><![CDATA[${'<blockquote>'.repeat(40_000)}]]></description></item>`),
  ]
  const start = performance.now()
  for (const feed of feeds) await readDocument(bytesOf(feed), { now })
  expect(performance.now() - start).toBeLessThan(20_000)
})

test('what a feed’s reading tells a desk has words in every language', async () => {
  const [whole] = await copiesOf(story)
  const [excerpt] = await copiesOf(
    rss('<item><link>https://courier.example/1</link><description>It shut…</description></item>'),
  )
  const told = [whole?.removed[0]?.reason, whole?.fields.agency?.reason, excerpt?.warnings[0]?.message]
  expect(told.map((phrase) => isKnownWhy(whyKey(phrase ?? '').key))).toEqual([true, true, true])
})
