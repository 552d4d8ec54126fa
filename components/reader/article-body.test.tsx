import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { parseBody } from '#lib/body/parse.ts'
import { newId } from '#lib/platform/ids.ts'
import { ArticleBody } from './article-body.tsx'
import type { Picture } from './picture-source.ts'

function printed(content: unknown[], pictures: ReadonlyMap<string, Picture> = new Map()): string {
  const parsed = parseBody({ type: 'doc', content })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reasons))
  return renderToStaticMarkup(<ArticleBody body={parsed.body} pictures={pictures} credit="Photo:" />)
}

test('text is printed as text, whatever it says', () => {
  const html = printed([
    { type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text: '<img src=x onerror=alert(1)>' }] },
  ])
  expect(html).toBe('<div class="story-body"><p>&lt;img src=x onerror=alert(1)&gt;</p></div>')
})

test('marks, lists, quotes and headings become their elements', () => {
  const id = '01999999-0000-7000-8000-000000000001'
  const html = printed([
    { type: 'heading', attrs: { id, level: 2 }, content: [{ type: 'text', text: 'Harbour' }] },
    {
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: 'open',
          marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://port.test/' } }],
        },
      ],
    },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }] }],
    },
    { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'We waited.' }] }] },
  ])
  expect(html).toBe(
    `<div class="story-body"><h2 id="${id}">Harbour</h2><p><a href="https://port.test/" rel="noopener"><strong>open</strong></a></p><ul><li><p>one</p></li></ul><blockquote><p>We waited.</p></blockquote></div>`,
  )
})

test('a link with another scheme keeps its words and loses its address', () => {
  const html = printed([
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: 'java\tscript:alert(1)' } }] }],
    },
  ])
  expect(html).toBe('<div class="story-body"><p>here</p></div>')
})

test('a picture whose file is gone leaves its caption and credit', () => {
  const html = printed([
    { type: 'image', attrs: { mediaId: newId(), alt: 'A pier', caption: 'The pier at dawn', credit: 'R. Novruz' } },
  ])
  expect(html).toContain('<figcaption>The pier at dawn <span>Photo: R. Novruz</span></figcaption>')
})

test('a credit that says what the picture is has no other word before it', () => {
  const attrs = { mediaId: newId(), alt: 'A pier', caption: 'The pier', credit: 'Drawing: Ines Marl' }
  expect(printed([{ type: 'image', attrs }])).toContain('<span>Drawing: Ines Marl</span>')
})

test('the dateline opens the first paragraph, whatever stands before it', () => {
  const body = parseBody({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Rain' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'It rains.' }] },
    ],
  })
  if (!body.ok) throw new Error(JSON.stringify(body.reasons))
  const html = renderToStaticMarkup(
    <ArticleBody body={body.body} pictures={new Map()} credit="Photo:">
      WEXCOMBE —{' '}
    </ArticleBody>,
  )
  expect(html).toContain('<p>WEXCOMBE — It rains.</p>')
})

const pier: Picture = {
  src: '/media/1.jpg',
  srcSet: '/media/1.webp 640w',
  width: 1200,
  height: 800,
  alt: 'A pier',
  credit: 'R. Novruz',
}

test('a picture has its size, and the story’s words about it before its own', () => {
  const mediaId = newId()
  const html = printed(
    [{ type: 'image', attrs: { mediaId, caption: 'At dawn', credit: 'Port archive' } }],
    new Map([[mediaId, pier]]),
  )
  expect(html).toContain('width="1200" height="800" alt="A pier" loading="lazy"')
  expect(html).toContain('<figcaption>At dawn <span>Photo: Port archive</span></figcaption>')
})

test('a link that is bold in part is one link; only links to other sites say noopener', () => {
  const link = (href: string) => ({ type: 'link', attrs: { href } })
  const html = printed([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'the ', marks: [link('/tag/port')] },
        { type: 'text', text: 'port', marks: [link('/tag/port'), { type: 'bold' }, { type: 'italic' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'mail', marks: [link('mailto:desk@port.test')] },
        { type: 'text', text: 'site', marks: [link('http://port.test/')] },
      ],
    },
  ])
  expect(html).toBe(
    '<div class="story-body"><p><a href="/tag/port">the <strong><em>port</em></strong></a><br/><a href="mailto:desk@port.test">mail</a><a href="http://port.test/" rel="noopener">site</a></p></div>',
  )
})

test('lists inside lists keep where their numbers start; empty paragraphs and unknown pictures print nothing', () => {
  const item = (text: string, ...more: unknown[]) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...more],
  })
  const inner = { type: 'orderedList', attrs: { start: 4 }, content: [item('b')] }
  const html = printed([
    { type: 'bulletList', content: [item('a', inner)] },
    { type: 'paragraph' },
    { type: 'image', attrs: { mediaId: newId(), alt: 'gone' } },
    { type: 'horizontalRule' },
  ])
  expect(html).toBe('<div class="story-body"><ul><li><p>a</p><ol start="4"><li><p>b</p></li></ol></li></ul><hr/></div>')
})
