import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { parseBody } from './parse.ts'
import { bodyFromHtml } from './paste.ts'
import { bodyText } from './text.ts'

function pasted(html: string) {
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  return bodyFromHtml(document.body)
}

test('a page’s paragraphs, headings and lists come out clean', () => {
  const { body } = pasted(
    '<div><h1>Title</h1><p class="x" style="color:red">One <b>bold</b> word.</p><ul><li>first</li><li>second</li></ul><p></p><p>&nbsp;</p></div>',
  )
  expect(body.content.map((block) => block.type)).toEqual(['heading', 'paragraph', 'bulletList'])
  expect(bodyText(body)).toBe('Title\n\nOne bold word.\n\nfirst\nsecond')
})

test('scripts, styles and handlers leave nothing behind', () => {
  const { body } = pasted(
    '<p onclick="alert(1)">Text<script>alert(1)</script><style>p{}</style></p><a href="javascript:alert(1)">link</a><svg><text>x</text></svg>',
  )
  expect(JSON.stringify(body)).not.toMatch(/alert|onclick|style|javascript/)
  expect(bodyText(body)).toBe('Text\n\nlink')
})

test('Word’s list paragraphs become one list without their bullets', () => {
  const { body } = pasted(
    '<p class="MsoListParagraph">·   Fish</p><p class="MsoListParagraph">·   Salt</p><p class="MsoNormal">After.</p>',
  )
  expect(body.content.map((block) => block.type)).toEqual(['bulletList', 'paragraph'])
  expect(bodyText(body)).toBe('Fish\nSalt\n\nAfter.')
})

test('a document editor’s bold by style counts, its outer “normal” bold does not', () => {
  const { body } = pasted(
    '<b style="font-weight:normal"><p><span style="font-weight:700">Strong</span> and plain</p></b>',
  )
  expect(body.content[0]).toMatchObject({
    content: [{ text: 'Strong', marks: [{ type: 'bold' }] }, { text: ' and plain' }],
  })
})

test('a table’s rows become lines, and that is said', () => {
  const { body, lost } = pasted('<table><tr><td>Port</td><td>12</td></tr><tr><td>Rail</td><td>7</td></tr></table>')
  expect(bodyText(body)).toBe('Port · 12\n\nRail · 7')
  expect(lost).toEqual(['table'])
})

test('whatever is pasted is a body that may be stored', () => {
  const { body } = pasted(
    '<blockquote>Bare words</blockquote><ol><li>a<ul><li>b</li></ul></li></ol><pre>code</pre><img src="https://x.test/y.png">',
  )
  expect(parseBody(JSON.parse(JSON.stringify(body)))).toEqual({ ok: true, body, repairs: [] })
})
