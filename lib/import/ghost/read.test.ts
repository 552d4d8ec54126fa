import { expect, test } from 'vitest'
import { readDocument } from '../read.ts'

const now = new Date('2031-04-01T10:00:00Z')

const post = {
  id: 'p1',
  uuid: 'b1b2',
  title: 'Ferry fares rise',
  slug: 'ferry-fares-rise',
  html: '<p>The harbour office will raise fares.</p><figure><img src="__GHOST_URL__/content/images/quay.jpg" alt="The quay"><figcaption>At noon</figcaption></figure>',
  type: 'post',
  status: 'published',
  visibility: 'public',
  published_at: '2031-03-12T05:30:00.000Z',
  custom_excerpt: 'From Monday.',
  feature_image: 'https://post.example.org/lead.jpg',
}

const tables = {
  users: [
    { id: 'u1', name: 'Mara Ellingsen', email: 'mara@example.org' },
    { id: 'u2', name: 'Ola Brandt' },
  ],
  tags: [
    { id: 't1', name: 'Harbour', slug: 'harbour' },
    { id: 't2', name: '#hidden', slug: 'hash-hidden' },
    { id: 't3', name: 'Fares', slug: 'fares' },
  ],
  posts_tags: [
    { post_id: 'p1', tag_id: 't3', sort_order: 2 },
    { post_id: 'p1', tag_id: 't1', sort_order: 0 },
    { post_id: 'p1', tag_id: 't2', sort_order: 1 },
  ],
  posts_authors: [
    { post_id: 'p1', author_id: 'u2', sort_order: 1 },
    { post_id: 'p1', author_id: 'u1', sort_order: 0 },
  ],
  posts_meta: [{ post_id: 'p1', feature_image_alt: 'A ferry', feature_image_caption: 'The <b>ferry</b>' }],
}

function read(value: unknown) {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return readDocument(new TextEncoder().encode(text), { now, fileName: 'post.ghost.json' })
}

async function copiesIn(posts: object[], more: object = tables) {
  const data = { posts, ...more }
  const result = await read({ db: [{ meta: { exported_on: 1, version: '5.0.0' }, data }] })
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.copies
}

test('a post comes along with its people, moment, tags, pictures, excerpt and old path', async () => {
  const [copy] = await copiesIn([post])
  expect(copy).toMatchObject({
    format: 'ghost',
    headline: 'Ferry fares rise',
    standfirst: 'From Monday.',
    byline: ['Mara Ellingsen', 'Ola Brandt'],
    published: { value: '2031-03-12T05:30:00Z', precision: 'minute' },
    section: 'Harbour',
    keywords: ['Harbour', 'Fares'],
    guid: 'b1b2',
    links: ['/ferry-fares-rise/'],
    pubStatus: 'usable',
    paragraphs: ['The harbour office will raise fares.'],
  })
  expect(copy?.images).toEqual([
    { src: 'https://post.example.org/lead.jpg', alt: 'A ferry', caption: 'The ferry', credit: null },
    { src: '/content/images/quay.jpg', alt: 'The quay', caption: 'At noon', credit: null },
  ])
})

test('a text that is kept as the editor’s tree only is read from it', async () => {
  const text = (text: string, format = 0) => ({ type: 'extended-text', text, format })
  const children = [
    { type: 'extended-heading', tag: 'h2', children: [text('Fares')] },
    {
      type: 'paragraph',
      children: [
        text('They '),
        text('rise', 1),
        { type: 'link', url: 'https://example.org/', children: [text(' now')] },
      ],
    },
    {
      type: 'list',
      listType: 'number',
      children: [
        { type: 'listitem', children: [text('One')] },
        { type: 'listitem', children: [text('Two')] },
      ],
    },
    { type: 'horizontalrule' },
    { type: 'image', src: 'https://post.example.org/a.jpg', alt: 'A', caption: 'Cap <b>tion</b>' },
    { type: 'extended-quote', children: [text('<So> it is')] },
    { type: 'embed', url: 'https://video.example.org/1', html: '<iframe></iframe>' },
  ]
  const [copy] = await copiesIn([
    { ...post, html: null, lexical: JSON.stringify({ root: { type: 'root', children } }) },
  ])
  expect(copy?.body?.content).toMatchObject([
    { type: 'heading', attrs: { level: 2 } },
    {
      type: 'paragraph',
      content: [{ text: 'They ' }, { text: 'rise', marks: [{ type: 'bold' }] }, { marks: [{ type: 'link' }] }],
    },
    { type: 'orderedList' },
    { type: 'horizontalRule' },
    { type: 'blockquote' },
  ])
  expect(copy?.paragraphs.at(-1)).toBe('<So> it is')
  expect(copy?.images.at(-1)).toMatchObject({ src: 'https://post.example.org/a.jpg', caption: 'Cap tion' })
  expect(copy?.lost.map(({ code }) => code)).toEqual(['pastedPicture', 'pastedEmbed'])
})

test('so is one of the earlier editor', async () => {
  const mobiledoc = {
    version: '0.3.1',
    atoms: [['soft-return', '', {}]],
    cards: [
      ['markdown', { markdown: 'One.\n\nTwo.' }],
      ['hr', {}],
    ],
    markups: [['strong'], ['a', ['href', 'https://example.org/']]],
    sections: [
      [1, 'h2', [[0, [], 0, 'Fares']]],
      [
        1,
        'p',
        [
          [0, [], 0, 'They '],
          [0, [0], 0, 'rise '],
          [0, [1], 2, 'now'],
          [1, [], 0, 0],
          [0, [], 0, 'again'],
        ],
      ],
      [3, 'ul', [[[0, [], 0, 'One']], [[0, [], 0, 'Two']]]],
      [10, 0],
      [10, 1],
    ],
  }
  const [copy] = await copiesIn([{ ...post, html: null, mobiledoc: JSON.stringify(mobiledoc) }])
  expect(copy?.paragraphs).toEqual(['Fares', 'They rise now\nagain', 'One\nTwo', 'One.', 'Two.'])
  expect(JSON.stringify(copy?.body)).toContain(
    '{"type":"link","attrs":{"href":"https://example.org/"}},{"type":"bold"}',
  )
})

test.each(['draft', 'scheduled', 'sent'])(
  'E14: a post that is %s there is withheld, and it is told',
  async (status) => {
    const [copy] = await copiesIn([{ ...post, status, published_at: null }])
    expect(copy).toMatchObject({ pubStatus: 'withheld', published: null })
    expect(copy?.warnings).toContainEqual({ rule: 'status', message: `The export says: ${status}.`, span: null })
  },
)

test('what only members could read is withheld; pages and early exports come along too', async () => {
  const early = {
    id: 3,
    title: 'About',
    slug: 'about',
    html: '<p>Us.</p>',
    page: 1,
    status: 'published',
    author_id: 1,
    published_at: 1931059800000,
  }
  const [members] = await copiesIn([{ ...post, visibility: 'members' }])
  const [about] = await copiesIn([early], { users: [{ id: 1, name: 'Mara Ellingsen' }] })
  expect(members?.pubStatus).toBe('withheld')
  expect(about).toMatchObject({ byline: ['Mara Ellingsen'], published: { value: '2031-03-12T05:30:00Z' } })
  expect(about?.warnings).toContainEqual({ rule: 'kind', message: 'The export says: page.', span: null })
})

test('D16: names of prototypes and endless nesting do no harm', async () => {
  const deep = `${'{"type":"list","children":['.repeat(20_000)}${']}'.repeat(20_000)}`
  const lexical = `{"root":{"type":"root","children":[${deep},{"type":"paragraph","children":[{"type":"text","text":"Words"}]}]}}`
  const hostile = `{"db":[{"data":{"posts":[{"id":"1","__proto__":{"polluted":1},"title":"T","constructor":{"prototype":{"polluted":1}},"lexical":${JSON.stringify(lexical)}}]}}]}`
  const result = await read(hostile)
  expect(result).toMatchObject({ ok: true, copies: [{ headline: 'T', paragraphs: ['Words'] }] })
  expect('polluted' in {}).toBe(false)
})

test.each([
  ['is cut off', `{"db":[{"data":{"posts":[${JSON.stringify(post)}`, 'importBroken'],
  ['is of another form', '{"db":[{"data":{"posts":{"a":1}}}]}', 'importBroken'],
  ['has no post', '{"db":[{"data":{"posts":[]}}]}', 'importNoText'],
])('an export that %s is refused with a reason', async (_, text, code) => {
  expect(await read(text)).toMatchObject({ ok: false, reason: { code } })
})
