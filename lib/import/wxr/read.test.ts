import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

const now = new Date('2031-04-01T10:00:00Z')

const author = `<wp:author><wp:author_login>mara</wp:author_login><wp:author_email>mara@example.org</wp:author_email>
<wp:author_display_name><![CDATA[Mara Ellingsen]]></wp:author_display_name></wp:author>`

function exportOf(items: string, { doctype = '', head = author } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${doctype}
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Port Halden Post</title>
<language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>${head}${items}</channel></rss>`
}

const fields = {
  title: 'Ferry fares rise &amp; fall',
  link: 'https://post.example.org/2031/03/ferry-fares/',
  'dc:creator': '<![CDATA[mara]]>',
  guid: 'https://post.example.org/?p=7',
  'content:encoded': '<![CDATA[The harbour office will raise fares.]]>',
  'excerpt:encoded': '<![CDATA[From Monday.]]>',
  'wp:post_id': '7',
  'wp:post_date': '2031-03-12 09:30:00',
  'wp:post_date_gmt': '2031-03-12 05:30:00',
  'wp:status': 'publish',
  'wp:post_type': 'post',
}

function item(change: Record<string, string> = {}, more = ''): string {
  const lines = Object.entries({ ...fields, ...change }).map(([name, value]) => `<${name}>${value}</${name}>`)
  return `<item>${lines.join('')}${more}</item>`
}

function read(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return readDocument(bytes, { now, fileName: 'post.xml' })
}

async function copiesIn(items: string, options = {}) {
  const result = await read(exportOf(items, options))
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.copies
}

test('a post comes along with its author’s name, its moment, sections, tags, old address and excerpt', async () => {
  const terms = `<category domain="category" nicename="harbour"><![CDATA[Harbour]]></category>
<category domain="category" nicename="news">News</category><category domain="post_tag" nicename="fares">Fares &amp; tolls</category>`
  const [copy] = await copiesIn(item({}, terms))
  expect(copy).toMatchObject({
    format: 'wxr',
    headline: 'Ferry fares rise & fall',
    headlineOrigin: 'given',
    byline: ['Mara Ellingsen'],
    standfirst: 'From Monday.',
    published: { value: '2031-03-12T09:30:00+04:00', precision: 'minute', basis: 'explicit' },
    section: 'Harbour',
    keywords: ['Fares & tolls'],
    guid: 'https://post.example.org/?p=7',
    links: ['https://post.example.org/2031/03/ferry-fares/'],
    language: 'en-GB',
    pubStatus: 'usable',
    paragraphs: ['The harbour office will raise fares.'],
  })
  expect(copy?.tags.map(({ name, code }) => [name, code])).toEqual([
    ['Harbour', 'category:harbour'],
    ['News', 'category:news'],
    ['Fares & tolls', 'post_tag:fares'],
  ])
})

test('posts and pages come along in order, attachments and menus do not', async () => {
  const copies = await copiesIn(
    item({ title: 'One' }) +
      item({ title: 'Photo', 'wp:post_type': 'attachment' }) +
      item({ title: 'Menu', 'wp:post_type': 'nav_menu_item' }) +
      item({ title: 'About', 'wp:post_type': 'page' }),
  )
  expect(copies.map(({ index, headline }) => [index, headline])).toEqual([
    [0, 'One'],
    [1, 'About'],
  ])
})

test.each(['draft', 'pending', 'private', 'future', 'trash'])(
  'E14: a post that is %s there is withheld, and it is told',
  async (status) => {
    const [copy] = await copiesIn(item({ 'wp:status': status }))
    expect(copy?.pubStatus).toBe('withheld')
    expect(copy?.warnings).toContainEqual({ rule: 'status', message: `The export says: ${status}.`, span: null })
  },
)

test('a text of the old editor keeps its paragraphs and lines, one of the new editor its blocks', async () => {
  const old =
    'One line\nand another.\n\nA <em>new</em> paragraph.\n<ul>\n<li>First</li>\n<li>Second</li>\n</ul>\n<pre>a\n\nb</pre>'
  const blocks =
    '<!-- wp:paragraph -->\n<p>One line\nand its rest.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>Head</h2>\n<!-- /wp:heading -->'
  const [first, second] = await copiesIn(
    item({ 'content:encoded': `<![CDATA[${old}]]>` }) + item({ 'content:encoded': `<![CDATA[${blocks}]]>` }),
  )
  expect(first?.paragraphs).toEqual(['One line\nand another.', 'A new paragraph.', 'First\nSecond', 'a', 'b'])
  expect(second?.paragraphs).toEqual(['One line and its rest.', 'Head'])
})

test('pictures are told with caption and alt, the lead picture first, and codes in brackets are no text', async () => {
  const content =
    '[caption id="a" width="3"]<img src="/files/quay.jpg" alt="The quay"/> The quay at noon[/caption] Ferries wait. [gallery ids="1,2"] He said [so].'
  const attachment = item({
    'wp:post_type': 'attachment',
    'wp:post_id': '9',
    'wp:attachment_url': 'https://post.example.org/files/lead.jpg',
  })
  const lead = '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>'
  const [copy] = await copiesIn(item({ 'content:encoded': `<![CDATA[${content}]]>` }, lead) + attachment)
  expect(copy?.images).toEqual([
    { src: 'https://post.example.org/files/lead.jpg', caption: null, credit: null, alt: null },
    { src: 'https://post.example.org/files/quay.jpg', caption: 'The quay at noon', credit: null, alt: 'The quay' },
  ])
  expect(copy?.paragraphs).toEqual(['Ferries wait. He said [so].'])
  expect(copy?.lost).toEqual([
    { code: 'pastedPicture', values: { count: 1 } },
    { code: 'pastedEmbed', values: { count: 1 } },
  ])
})

test('without Greenwich’s clock only the day is sure, and a draft has no date', async () => {
  const [one, two] = await copiesIn(
    item({ 'wp:post_date_gmt': '0000-00-00 00:00:00' }) +
      item({ 'wp:post_date': '0000-00-00 00:00:00', 'wp:post_date_gmt': '0000-00-00 00:00:00' }),
  )
  expect(one?.published).toMatchObject({ value: '2031-03-12', precision: 'day' })
  expect(two?.published).toBeNull()
})

test('D01: what a post brings of scripts and addresses that run is not there', async () => {
  const content =
    '<script>alert(1)</script><p onclick="alert(2)">Fares <a href="java\tscript:alert(3)">rise</a>.</p><img src=x onerror=alert(4)>'
  const [copy] = await copiesIn(item({ 'content:encoded': `<![CDATA[${content}]]>` }))
  expect(copy?.paragraphs).toEqual(['Fares rise.'])
  expect(JSON.stringify(copy)).not.toMatch(/alert|script:/)
})

test('an author without a display name is the name of the login; one who is not listed stays a login', async () => {
  const head = author.replace(
    /<wp:author_display_name>.*<\/wp:author_display_name>/,
    '<wp:author_first_name>Mara</wp:author_first_name>',
  )
  const [one, two] = await copiesIn(item() + item({ 'dc:creator': 'ola' }), { head })
  expect([one?.byline, two?.byline]).toEqual([['Mara'], ['ola']])
})

test('a prefix of another name means the same; a control character is taken out and told', async () => {
  const text = exportOf(item({ title: 'Fares\u0008 rise' }))
    .replaceAll('wp:', 'w:')
    .replace('xmlns:wp=', 'xmlns:w=')
  const result = await read(text)
  expect(result).toMatchObject({
    ok: true,
    copies: [{ headline: 'Fares rise', guid: 'https://post.example.org/?p=7' }],
  })
  expect(JSON.stringify(result)).toContain('taken out')
})

const whole = exportOf(item())
test.each([
  ['is cut off', whole.slice(0, -60), 'importXmlBroken'],
  ['has a tag that does not end', whole.replace('</dc:creator>', ''), 'importXmlBroken'],
  ['has no post', exportOf(''), 'importNoText'],
  ['declares entities', exportOf(item(), { doctype: '<!DOCTYPE rss [<!ENTITY x "x">]>' }), 'importXmlEntities'],
  [
    'is nested without end',
    exportOf(`<item>${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}</item>`),
    'importXmlTooLarge',
  ],
])('an export that %s is refused with a reason', async (_, text, code) => {
  expect(await read(text)).toMatchObject({ ok: false, reason: { code } })
})

test('E01: a plain document type is passed over', async () => {
  expect(await read(exportOf(item(), { doctype: '<!DOCTYPE rss>' }))).toMatchObject({ ok: true })
})

test('D14: brackets without end and ten thousand tags cost no more than their length', async () => {
  const started = Date.now()
  const tags = Array.from(
    { length: 10_000 },
    (_, at) => `<category domain="post_tag" nicename="t${at}">T${at}</category>`,
  )
  const content = `<![CDATA[${'[caption '.repeat(20_000)}${'[gallery'.repeat(20_000)}]]>`
  const [copy] = await copiesIn(item({ 'content:encoded': content }, tags.join('')))
  expect(copy?.keywords.length).toBe(100)
  expect(Date.now() - started).toBeLessThan(2_000)
})
