import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { bodyFromHtml } from '#lib/body/paste.ts'
import { blockText } from '#lib/body/text.ts'
import { treeOf } from './tree.ts'

function linesOf(html: string): string[] {
  const root = treeOf(html)
  return root ? bodyFromHtml(root).body.content.map(blockText) : []
}

test.each([
  ['paragraphs that nothing closes', '<p>One<p>Two<div>Three</div>', ['One', 'Two', 'Three']],
  ['list items that nothing closes', '<ul><li>One<li>Two</ul>Three', ['One\nTwo', 'Three']],
  ['a paragraph inside letters', '<b>One<p>Two</b> three</p>Four', ['One', 'Two three', 'Four']],
  ['a box closed that was never opened', '<p>One</div> two</p>', ['One two']],
  ['a comment that nothing closes', '<p>One<!-- two <p>three', ['One']],
  ['a greater-than sign in a value', '<p title="a > b">One</p>', ['One']],
  ['a quotation mark that nothing closes', '<p title=a"b>One</p>', ['One']],
  ['a less-than sign in the text', '<p>1 < 2 <3</p>', ['1 < 2 <3']],
  [
    'characters by name and number',
    '<p>Caf&eacute; &amp; &#8220;bar&#x201D; &copy 2031 &nosuch;</p>',
    ['Café & “bar” © 2031 &nosuch;'],
  ],
  ['a script with tags in it', '<p>One</p><script>"<p>two</p>"</script><p>Three</p>', ['One', 'Three']],
  ['line breaks of both kinds', 'One<br>two<br/>three</br>four', ['One\ntwo\nthree\nfour']],
  ['capitals', '<P>One</P><UL><LI>Two</UL>', ['One', 'Two']],
])('%s are read as browsers read them', (_, html, lines) => {
  expect(linesOf(html)).toEqual(lines)
})

test('of two attributes with one name the first counts, as in browsers', () => {
  const [element] = treeOf('<p class=one CLASS="two" data-a=\'3 4\' hidden>x</p>')?.childNodes ?? []
  const read = (name: string) => (element && 'getAttribute' in element ? element.getAttribute(name) : undefined)
  expect([read('class'), read('data-a'), read('hidden'), read('id')]).toEqual(['one', '3 4', '', null])
})

test('the words of a page are those that a browser finds', () => {
  const html =
    '<html lang=en><head><title>A & B</title></head><body><main><h1>Harbour</h1><p>One <i>two</i><ul><li>three<li>four<ul><li>five</ul></ul><table><tr><td>six<td>seven</table><dl><dt>eight<dd>nine</dl></main>'
  const words = (text: string) => text.match(/\w+/g)
  const browser: string[] = []
  const waiting: unknown[] = [parse(html)]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue
    if ('value' in next && typeof next.value === 'string') browser.push(next.value)
    if ('childNodes' in next && Array.isArray(next.childNodes)) waiting.push(...next.childNodes.toReversed())
  }
  expect(
    words(
      treeOf(html)
        ?.childNodes.map((one) => one.textContent)
        .join(' ') ?? '',
    )?.join(''),
  ).toEqual(words(browser.join(' '))?.join(''))
})
