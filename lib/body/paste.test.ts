import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import type { Block } from './body.ts'
import { parseBody } from './parse.ts'
import { bodyFromHtml } from './paste.ts'
import type { DomNode } from './pasted-node.ts'
import { blockText, bodyText } from './text.ts'

function pasted(html: string) {
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  return bodyFromHtml(document.body)
}

/** A block as a line of an outline: `bulletList(listItem(paragraph "a"))`. */
function outline(block: Block | { type: 'listItem'; content: Block[] }): string {
  if (block.type === 'paragraph' || block.type === 'heading') return `${block.type} ${JSON.stringify(blockText(block))}`
  return 'content' in block ? `${block.type}(${block.content.map(outline).join(' ')})` : block.type
}
const outlines = (html: string) => pasted(html).body.content.map(outline)
const words = (html: string) => bodyText(pasted(html).body)
const told = (html: string) => pasted(html).lost.map((reason) => `${reason.code} ${reason.values?.count}`)

test('a page’s paragraphs, headings, quotations, rules and lists come out clean', () => {
  expect(
    outlines(`<div><h1>Title</h1><p class="x" style="color:red">One <b>bold</b>
      word.</p><h4>Small</h4><blockquote><p>Said.</p>And more.</blockquote><hr>
      <ol start="4"><li>first</li><li><p>second</p><p>still second</p></li></ol><p></p><p>&nbsp;</p></div>loose`),
  ).toEqual([
    'heading "Title"',
    'paragraph "One bold word."',
    'heading "Small"',
    'blockquote(paragraph "Said." paragraph "And more.")',
    'horizontalRule',
    'orderedList(listItem(paragraph "first") listItem(paragraph "second" paragraph "still second"))',
    'paragraph "loose"',
  ])
  expect(pasted('<ol start="4"><li>x</li></ol>').body.content[0]).toMatchObject({ attrs: { start: 4 } })
})

test('scripts, styles, handlers, comments and hidden text leave nothing behind', () => {
  const { body } = pasted(
    `<p onclick="alert(1)">Text<script>alert(1)</script><style>p{}</style><!-- alert --></p><svg><text>alert</text></svg>
    <span style="display:none">alert</span><span hidden>alert</span><template><b>alert</b></template><noscript>alert</noscript>`,
  )
  expect(bodyText(body)).toBe('Text')
  expect(JSON.stringify(body)).not.toMatch(/alert|onclick|style/)
})

test('links stay if they may, and say so if not; a document service’s redirect is undone', () => {
  const { body, lost } = pasted(
    `<p><a href="https://port.test/a">one</a> <a href="javascript:alert(1)">two</a> <a name="x">three</a>
    <a href="https://www.google.com/url?q=https://rail.test/b&amp;sa=D">four</a> <a href="page.html">five</a></p>`,
  )
  const links = JSON.stringify(body).match(/"href":"[^"]*"/g)
  expect(links).toEqual(['"href":"https://port.test/a"', '"href":"https://rail.test/b"'])
  expect(bodyText(body)).toBe('one two three four five')
  expect(lost).toEqual([{ code: 'pastedLink', values: { count: 2 } }])
})

const wordItem = (level: number, marker: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
  style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`

test('Word’s paragraphs with a list style become lists inside lists, without the bullets', () => {
  expect(
    outlines(
      `<p class=MsoNormal>Before.</p>${wordItem(1, '·', 'Fish')}${wordItem(2, 'o', 'of the sea')}${wordItem(2, 'o', 'of the lake')}${wordItem(1, '·', 'A. Salt')}<p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
    ),
  ).toEqual([
    'paragraph "Before."',
    'bulletList(listItem(paragraph "Fish" bulletList(listItem(paragraph "of the sea") listItem(paragraph "of the lake"))) listItem(paragraph "A. Salt"))',
  ])
  expect(pasted(wordItem(1, '7.', 'Seventh')).body.content[0]).toMatchObject({
    type: 'orderedList',
    attrs: { start: 7 },
  })
})

test('Word’s list paragraphs that lost their style become one list too', () => {
  expect(
    outlines(
      '<p class="MsoListParagraph">·   Fish</p><p class="MsoListParagraph">·   Salt</p><p class="MsoListParagraph">Indented.</p>',
    ),
  ).toEqual(['bulletList(listItem(paragraph "Fish") listItem(paragraph "Salt"))', 'paragraph "Indented."'])
})

test('Word’s headings, quotations, notes, comments and deleted passages are known', () => {
  const html = `<p class=MsoTitle>Title</p><p class=MsoHeading3>Part</p><p class=MsoQuote>One.</p><p class=MsoQuote>Two.</p>
    <p class=MsoNormal>It opened<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>
    on <del>Monday</del><ins>Tuesday</ins><span class=MsoCommentReference><a href="#_msocom_1">[R1]</a></span>.</p>
    <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>A note.</p></div></div>`
  expect(outlines(html)).toEqual([
    'heading "Title"',
    'heading "Part"',
    'blockquote(paragraph "One." paragraph "Two.")',
    'paragraph "It opened on Tuesday."',
  ])
  expect(told(html)).toEqual(['pastedFootnote 2', 'pastedDeleted 1'])
})

test('Google Docs’ lists inside lists, bold by style and its outer “normal” bold are known', () => {
  const span = (text: string, style = '') => `<span style="font-size:11pt;font-weight:400;${style}">${text}</span>`
  const { body } = pasted(
    `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr">${span('Strong', 'font-weight:700')}${span(' and ')}${span('slanted', 'font-style:italic')}</p>
    <ul><li dir="ltr" aria-level="1"><p role="presentation">${span('Fish')}</p></li><ul><li aria-level="2"><p role="presentation">${span('Sea')}</p></li></ul><li aria-level="1"><p role="presentation">${span('Salt')}</p></li></ul></b><br class="Apple-interchange-newline">`,
  )
  expect(body.content[0]).toMatchObject({
    content: [
      { text: 'Strong', marks: [{ type: 'bold' }] },
      { text: ' and ' },
      { text: 'slanted', marks: [{ type: 'italic' }] },
    ],
  })
  expect(body.content.slice(1).map(outline)).toEqual([
    'bulletList(listItem(paragraph "Fish" bulletList(listItem(paragraph "Sea"))) listItem(paragraph "Salt"))',
  ])
})

test('lists deeper than three levels go on at the third; a list with nothing of its own around another is left out', () => {
  const deep =
    '<ul><li>1<ul><li>2<ul><li>3<ul><li>4<ul><li>5</li></ul></li></ul></li><li>6</li></ul></li></ul></li></ul>'
  const third = ['3', '4', '5', '6'].map((text) => `listItem(paragraph "${text}")`).join(' ')
  expect(outlines(deep)).toEqual([
    `bulletList(listItem(paragraph "1" bulletList(listItem(paragraph "2" bulletList(${third})))))`,
  ])
  expect(outlines('<ul><li><ol><li>a</li><li>b</li></ol></li></ul>')).toEqual([
    'orderedList(listItem(paragraph "a") listItem(paragraph "b"))',
  ])
})

test('two lists side by side stay two, and words after an inner list stay in its item', () => {
  expect(outlines('<ul><li>a<ul><li>b</li></ul>c</li></ul><ul><li>d</li></ul>')).toEqual([
    'bulletList(listItem(paragraph "a" bulletList(listItem(paragraph "b")) paragraph "c"))',
    'bulletList(listItem(paragraph "d"))',
  ])
})

test('a table’s rows become lines, and that is said; a table that only frames text is no table', () => {
  const html = `<table><tr><th>Port</th><td><p>12</p><p>boats</p></td><td> </td></tr><tr><td>Rail<br>way</td><td><ul><li>7</li><li>8</li></ul></td></tr></table>`
  expect(words(html)).toBe('Port · 12 boats\n\nRail way · 7 8')
  expect(told(html)).toEqual(['pastedTable 1'])
  expect(
    words(
      '<table><tr><td><script>x</script></td><td>a</td><td><style>y</style></td><td>b</td><td><img></td></tr></table>',
    ),
  ).toBe('a · b')
  const frame = '<table><tr><td><h2>Head</h2><p>One.</p><p>Two.</p></td><td></td></tr></table>'
  expect(outlines(frame)).toEqual(['heading "Head"', 'paragraph "One."', 'paragraph "Two."'])
  expect(told(frame)).toEqual([])
})

test('breaks: one is a line break, two end the paragraph; preformatted lines stay lines', () => {
  expect(outlines('One<br>two <br> <br><br>three<br>')).toEqual(['paragraph "One\\ntwo"', 'paragraph "three"'])
  expect(outlines('<pre>a\n  b\n\nc</pre>')).toEqual(['paragraph "a\\nb"', 'paragraph "c"'])
})

test('pictures and embedded things are left out and counted', () => {
  const html =
    '<p>a<img src="https://x.test/y.png"><img width="1" height="1"></p><picture><source><img></picture><iframe></iframe><video></video>'
  expect(told(html)).toEqual(['pastedPicture 2', 'pastedEmbed 2'])
})

test('raised and lowered digits are not run together with what is before them', () => {
  expect(words('<p>40 m<sup>2</sup> of H<sub>2</sub>O on the 1<sup>st</sup></p>')).toBe('40 m² of H₂O on the 1st')
})

test('spaces: fillings go, the one inside a number stays; hyphenation marks go', () => {
  expect(words('<p>&nbsp; It&nbsp;is&nbsp; 12&nbsp;500&nbsp;kg, har&shy;bour&nbsp;</p>')).toBe(
    'It is 12\u00a0500\u00a0kg, harbour',
  )
})

test('a form around the page hides nothing, its fields do not come along', () => {
  expect(words('<form><p>Text</p><input value="x"><select><option>y</option></select><button>z</button></form>')).toBe(
    'Text',
  )
})

test('a hundred thousand levels are read like any others', () => {
  const text: DomNode = { nodeType: 3, nodeName: '#text', textContent: 'deep', childNodes: [] }
  let node = text
  for (let level = 0; level < 100_000; level += 1)
    node = { nodeType: 1, nodeName: level % 2 ? 'DIV' : 'UL', textContent: 'deep', childNodes: [node] }
  expect(bodyText(bodyFromHtml({ nodeType: 1, nodeName: 'BODY', textContent: '', childNodes: [node] }).body)).toBe(
    'deep',
  )
})

const tags = [
  'p',
  'div',
  'b',
  'em',
  'span',
  'ul',
  'ol',
  'li',
  'blockquote',
  'h2',
  'table',
  'tr',
  'td',
  'pre',
  'a',
  'sup',
  'script',
  'font',
]
const attributes = [
  '',
  ' style="font-weight:bold"',
  ' style="mso-list:l0 level2 lfo1"',
  ' class="MsoListParagraph"',
  ' class=MsoQuote',
  ' href="https://x.test/"',
  ' href="javascript:x"',
  ' style="white-space:pre"',
]
const soup = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(
      'word',
      ' ',
      'e\u0301',
      '\u0301',
      '·  x',
      '1. y',
      '<br>',
      '<hr>',
      '<img>',
      'a\nb',
      '&nbsp;',
      '\u00adz',
      '&lt;script&gt;',
    ),
    fc
      .tuple(fc.constantFrom(...tags), fc.constantFrom(...attributes), fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join('')}</${name}>`),
  ),
})).node

test('whatever is pasted is a body that may be stored as it is', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const { body } = pasted(html)
      expect(parseBody(JSON.parse(JSON.stringify(body)))).toEqual({ ok: true, body, repairs: [] })
    }),
    { numRuns: 300 },
  )
})

test('no word is lost on the way, however the page is nested', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const seen = html.replaceAll('script>', 'span>').replaceAll('<script', '<span')
      expect(words(seen).split('word')).toHaveLength(seen.split('word').length)
    }),
    { numRuns: 300 },
  )
})
