import { bodyFromHtml } from '#lib/body/paste.ts'
import { bodyText } from '#lib/body/text.ts'
import type { HtmlElement } from '../html/node.ts'
import { decodeReferences } from '../html/references.ts'
import { treeOf } from '../html/tree.ts'
import { childrenOf, type Element, textOf } from '../xml.ts'
import type { Words } from './feed.ts'

/** Words as plain text in one line: no markup, nothing that runs. */
export function plainOf(words: Words | null): string {
  if (words === null) return ''
  return (words.kind === 'text' ? words.value : textIn(words.value)).replace(/\s+/g, ' ').trim()
}

function textIn(html: string): string {
  if (!html.includes('<')) return decodeReferences(html)
  const root = wordsTree(html)
  return root === null ? '' : bodyText(bodyFromHtml(root).body)
}

/** More than a body has room for. */
const MOST_TAGS = 50_000

/** The tree of a feed's HTML; null where it is more than a story can be. */
export function wordsTree(html: string): HtmlElement | null {
  let tags = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) tags += 1
  return tags > MOST_TAGS ? null : treeOf(html)
}

/** Words as HTML for a tree to be made of; a text's empty lines part its paragraphs. */
export function htmlOf(words: Words): string {
  if (words.kind === 'html') return words.value
  const paragraphs = words.value.trim().split(/\n[ \t\r]*\n\s*/)
  return paragraphs.map((one) => `<p>${escapeHtml(one).replace(/\r?\n/g, '<br>')}</p>`).join('')
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** What an element of RSS says. Nothing in RSS tells text from HTML, so the words have to. */
export function guessedWords(element: Element | null | undefined): Words | null {
  if (!element) return null
  if (childrenOf(element).length > 0) return { kind: 'html', value: markupIn(element) }
  return guessed(textOf(element))
}

export function guessed(text: string): Words | null {
  const value = text.trim()
  return value === '' ? null : { kind: looksLikeHtml(value) ? 'html' : 'text', value }
}

const TAG =
  /<(?:\/[a-z][a-z\d]*\s*>|!--|(?:a|abbr|article|aside|b|blockquote|body|br|center|cite|code|dd|div|dl|dt|em|embed|figure|font|form|frame|h[1-6]|head|hr|html|i|iframe|img|input|li|link|main|math|meta|object|ol|p|pre|q|s|script|section|small|span|strong|style|sub|sup|svg|table|tbody|td|th|tr|tt|u|ul|video|audio|applet|base)(?=[\s/>]))/i

function looksLikeHtml(text: string): boolean {
  return /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]+);/i.test(text) || TAG.test(text)
}

/** What a text construct of Atom says: its type (1.0) and mode (0.3) tell what it is, unless it has neither. */
export function atomWords(element: Element | null | undefined): Words | null {
  if (!element) return null
  const type = (element.attributes.get('type') ?? '').trim().toLowerCase()
  const mode = element.attributes.get('mode')?.trim().toLowerCase()
  const text = textOf(element)
  if (type === 'html' && isWrapped(element) && TAG.test(text)) return typed(text, 'html')
  if (childrenOf(element).length > 0) return { kind: 'html', value: markupIn(element) }
  if (mode === 'base64' || isBinary(type)) return typed(fromBase64(text) ?? text, 'html')
  if (/html/.test(type)) return typed(text, 'html')
  if (type === 'text' || type === 'text/plain') return typed(text, 'text')
  return guessed(text)
}

/** Some put escaped HTML into a `div` that is not escaped. */
function isWrapped(element: Element): boolean {
  const [div, more] = childrenOf(element)
  return div?.name === 'div' && more === undefined && childrenOf(div).length === 0
}

function typed(text: string, kind: Words['kind']): Words | null {
  const value = text.trim()
  return value === '' ? null : { kind, value }
}

/** Atom 1.0: what is neither text nor XML is in Base64. */
function isBinary(type: string): boolean {
  return /^[\w.+-]+\/[\w.+-]+/.test(type) && !/^text\/|[+/]xml\b|html/.test(type)
}

function fromBase64(text: string): string | null {
  const packed = text.replace(/\s+/g, '')
  if (!/^[A-Za-z\d+/_-]+=*$/.test(packed)) return null
  return new TextDecoder().decode(Buffer.from(packed, 'base64'))
}

const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** The children of an element as HTML, without recursion. Prefixes are dropped: what is no HTML is no body either. */
export function markupIn(element: Element): string {
  const parts: string[] = []
  const waiting: (Element | string | { end: string })[] = element.children.toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(escapeHtml(next))
    else if ('end' in next) parts.push(`</${next.end}>`)
    else {
      parts.push(`<${next.name}${attributesOf(next)}>`)
      if (empty.has(next.name)) continue
      waiting.push({ end: next.name })
      for (const child of next.children.toReversed()) waiting.push(child)
    }
  }
  return parts.join('').trim()
}

function attributesOf(element: Element): string {
  return Array.from(element.attributes, ([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('')
}
