import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { parseBody } from '#lib/body/parse.ts'
import { newId } from '#lib/platform/ids.ts'
import { ArticleBody } from './article-body.tsx'

function printed(content: unknown[]): string {
  const parsed = parseBody({ type: 'doc', content })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reasons))
  return renderToStaticMarkup(<ArticleBody body={parsed.body} pictures={new Map()} credit="Photo:" />)
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
  expect(html).toContain('<figcaption>The pier at dawn<span class="credit"> Photo: R. Novruz</span></figcaption>')
})
