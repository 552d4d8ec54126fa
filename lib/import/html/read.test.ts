import { expect, test } from 'vitest'
import type { ParsedCopy } from '../parsed-copy.ts'
import { readDocument } from '../read.ts'
import type { ReadOptions } from '../reader.ts'

const now = new Date('2031-03-14T12:00:00Z')
const words =
  'The harbour of Port Halden opens again on Monday, the council said, after repairs that took eleven weeks and cost two million. '
const text = [1, 2, 3, 4].map((one) => `<p>${one}. ${words}</p>`).join('')

async function read(html: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<ParsedCopy> {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html
  const result = await readDocument(bytes, { now, ...options })
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) throw new Error(JSON.stringify(result))
  return copy
}

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Harbour opens again | Halden Courier</title>${head}</head><body>${body}</body></html>`
}

function story(inside: string, around = ''): string {
  return page(`<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><main><h1>Harbour opens again</h1>${around}
    <div class="body">${inside}</div></main><footer>All rights reserved. Halden Courier, Quay Street 4, Port Halden.</footer>`)
}

const linked = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Halden Courier' },
    { '@type': 'Person', '@id': '#mara', name: 'Mara Ellingsen' },
    {
      '@type': ['NewsArticle'],
      headline: 'Harbour opens again',
      datePublished: '2031-03-12T08:30:00+01:00',
      author: [{ '@id': '#mara' }, { '@type': 'Person', givenName: 'Ivo', familyName: 'Lund' }],
      articleSection: 'Town',
      keywords: 'harbour, Port Halden',
      about: [{ '@type': 'Organization', name: 'Halden Council' }],
      image: {
        '@type': 'ImageObject',
        url: '/pictures/harbour-large.jpg',
        caption: 'The new quay',
        creditText: 'Ivo Lund',
      },
      publisher: { '@type': 'Organization', name: 'Halden Courier' },
    },
  ],
}
const script = (json: string) => `<script type="application/ld+json">${json}</script>`

test('what a page tells machines is taken first', async () => {
  const head = `${script(JSON.stringify(linked))}<link rel="canonical" href="/town/harbour"><meta property="og:site_name" content="Halden Courier">`
  const copy = await read(page(`<h1>Harbour opens again</h1><div>${text}</div>`, head), {
    url: 'https://courier.example/town/harbour?from=mail',
  })
  expect(copy).toMatchObject({
    format: 'html',
    headline: 'Harbour opens again',
    byline: ['Mara Ellingsen', 'Ivo Lund'],
    published: { value: '2031-03-12T08:30:00+01:00', precision: 'minute', basis: 'explicit' },
    section: 'Town',
    keywords: ['harbour', 'Port Halden'],
    agency: 'Halden Courier',
    language: 'en',
    guid: 'https://courier.example/town/harbour',
    links: ['https://courier.example/town/harbour'],
  })
  expect(copy.images[0]).toEqual({
    src: 'https://courier.example/pictures/harbour-large.jpg',
    caption: 'The new quay',
    credit: 'Ivo Lund',
    alt: null,
  })
  expect(copy.tags.slice(0, 2).map(({ kind, name }) => [kind, name])).toEqual([
    ['organisation', 'Halden Council'],
    ['topic', 'harbour'],
  ])
})

test.each([
  ['a line end inside a string', '{"@type":"NewsArticle","headline":"Harbour\nopens again","author":"Mara Ellingsen"}'],
  ['a comma too many', '{"@type":"NewsArticle","author":{"name":"Mara Ellingsen"},}'],
  ['a comment around it', '<!-- {"@type":"NewsArticle","author":"Mara Ellingsen"} -->'],
  ['a backslash before an apostrophe', '{"@type":"NewsArticle","headline":"It\\\'s open","author":"Mara Ellingsen"}'],
  ['an address instead of a kind', '{"@type":"http://schema.org/Article","author":["Mara Ellingsen"]}'],
])('linked data with %s are read', async (_, json) => {
  expect((await read(page(text, script(json)))).byline).toEqual(['Mara Ellingsen'])
})

test('linked data that are none at all take nothing from the page', async () => {
  const copy = await read(page(`<h1>Harbour opens again</h1>${text}`, script('{"@type":"NewsArticle",,,"headline')))
  expect([copy.headline, copy.paragraphs.length]).toEqual(['Harbour opens again', 4])
})

test('a page without linked data shows its headline, writers, day and standfirst', async () => {
  const around = `<p class="standfirst">After eleven weeks ships may land at the old quay again, from Monday on.</p>
    <p class="byline">By <a rel="author" href="/mara">Mara Ellingsen</a> and <a rel="author" href="/ivo">Ivo Lund</a></p>
    <p class="date">Published on 12 March 2031</p>`
  const copy = await read(story(text + text, around))
  expect(copy).toMatchObject({
    headline: 'Harbour opens again',
    byline: ['Mara Ellingsen', 'Ivo Lund'],
    standfirst: 'After eleven weeks ships may land at the old quay again, from Monday on.',
    published: { value: '2031-03-12', precision: 'day' },
  })
  expect(copy.paragraphs).toHaveLength(8)
})

test.each([
  [
    'search engines and the page',
    'Harbour: all you need to know',
    'Harbour: all you need to know',
    'The quay breathes again',
    'The quay breathes again',
  ],
  [
    'nobody but the site’s name',
    'Harbour opens again',
    'Harbour opens again | Halden Courier',
    'Harbour opens again - Halden Courier',
    'Harbour opens again',
  ],
  [
    'a network, cut off',
    'Harbour opens again after eleven weeks',
    'Harbour opens again after eleven weeks',
    'Harbour opens again after…',
    'Harbour opens again after eleven weeks',
  ],
])('of two headlines, one for %s, the editors’ own is taken', async (_, shown, title, shared, headline) => {
  const head = `<meta property="og:title" content="${shared}"><meta property="og:site_name" content="Halden Courier">`
  const html = `<html><head><title>${title}</title>${head}</head><body><h1>${shown}</h1>${text}</body></html>`
  expect((await read(html)).headline).toBe(headline)
})

test('writers who sign at the end are the byline where the page names only its house', async () => {
  const copy = await read(
    page(
      `<h1>Harbour opens again</h1><div>${text}<p><strong>Mara Ellingsen</strong></p></div>`,
      '<meta name="author" content="admin">',
    ),
  )
  expect([copy.byline, copy.paragraphs.length]).toEqual([['Mara Ellingsen'], 4])
})

test.each([
  ['/2031/03/12/harbour', '2031-03-12'],
  ['/harbour-20310312.html', '2031-03-12'],
  ['/12-03-2031-harbour', '2031-03-12'],
  ['/2031/harbour-123456', null],
])('the address %s tells %s', async (path, day) => {
  expect((await read(page(text), { url: `https://courier.example${path}` })).published?.value ?? null).toBe(day)
})

test('the furniture of a page is no part of its story, and what belongs to it stays', async () => {
  const copy = await read(
    story(`<p>1. ${words}</p>
      <div class="share-buttons"><p>Share this story with all your friends, today and every day.</p></div>
      <h2>What comes next</h2><ul><li>Ships from Tolla land first.</li><li>Ferries follow.</li></ul>
      <p>Advertisement</p><p>2. ${words}</p>
      <p><a href="/other">Read also: the fair is over</a></p>
      <blockquote><p>“We have waited long enough for this day, all of us,” she said.</p></blockquote><p>3. ${words}</p>
      <div><h3><a href="/fair">The fair is over</a></h3><p>Three days of music ended on Sunday.</p></div>
      <p>I agree that external content is shown to me.</p>
      <p>Sign up for our newsletter and get the news every morning.</p>`),
  )
  const kinds = copy.body?.content
  expect(copy.paragraphs.map((one) => one.slice(0, 12))).toEqual([
    '1. The harbo',
    'What comes n',
    'Ships from T',
    '2. The harbo',
    '“We have wai',
    '3. The harbo',
  ])
  expect(kinds).toMatchObject([{}, { type: 'heading' }, { type: 'bulletList' }, {}, { type: 'blockquote' }, {}])
})

test('a story is read though its box is called like furniture or hidden until a script shows it', async () => {
  for (const box of ['class="paywall"', 'hidden id="S:1"', 'class="comments-enabled"'])
    expect((await read(page(`<h1>Harbour opens again</h1><div ${box}>${text}</div>`))).paragraphs).toHaveLength(4)
})

test('pictures of the text come along with what stands under them, addresses made whole', async () => {
  const figure = `<figure><img data-src="../a/quay.jpg" src="data:image/gif;base64,R0" alt="A quay"><figcaption>The quay in winter. Photo: Ivo Lund</figcaption></figure>`
  const copy = await read(
    story(`${text}${figure}<img src="/logo.png"><p>5. <a href="../fair">${words}</a> ${words}</p>`),
    {
      url: 'https://courier.example/town/harbour',
    },
  )
  expect(copy.images).toEqual([
    {
      src: 'https://courier.example/a/quay.jpg',
      alt: 'A quay',
      caption: 'The quay in winter. Photo: Ivo Lund',
      credit: 'Ivo Lund',
    },
  ])
  expect(JSON.stringify(copy.body)).toContain('"href":"https://courier.example/fair"')
})

test('a relative link of a page from nowhere is no link of ours', async () => {
  const copy = await read(story(`${text}<p>5. ${words} <a href="/desk">here</a></p>`))
  expect(JSON.stringify(copy.body)).not.toContain('/desk')
})

test('an embedded thing that stays behind is told', async () => {
  const copy = await read(story(`${text}<iframe src="https://video.example/1"></iframe>`))
  expect(copy.lost).toEqual([{ code: 'pastedEmbed', values: { count: 1 } }])
})

test('a page is decoded as it declares, unless it was saved as UTF-8 since', async () => {
  const html = `<html><head><meta charset="windows-1251"></head><body><h1>Порт открыт</h1>${text.replaceAll('harbour', 'порт')}</body></html>`
  const cyrillic = Uint8Array.from([...html], (letter) => {
    const code = letter.charCodeAt(0)
    return code < 128 ? code : code - 0x410 + 0xc0
  })
  expect(await read(cyrillic)).toMatchObject({ encoding: 'windows-1251', headline: 'Порт открыт' })
  expect(await read(html)).toMatchObject({ encoding: 'utf-8', headline: 'Порт открыт' })
})

test('a page of nothing is refused with the reason', async () => {
  const bytes = new TextEncoder().encode('<!doctype html><html><body><script>1</script></body></html>')
  expect(await readDocument(bytes, { now })).toEqual({ ok: false, reason: { code: 'importNoText' } })
})
