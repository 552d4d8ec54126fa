import type { Body } from '#lib/body/body.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import { bodyFromHtml } from '#lib/body/paste.ts'
import { attribute, type DomNode, findNode, isElement, tag } from '#lib/body/pasted-node.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { fragmentOf } from '../dom.ts'
import type { ParsedCopy } from '../parsed-copy.ts'
import { readParagraphs } from '../text/paragraphs.ts'

export type Content = { body: Body; images: ParsedCopy['images']; lost: Reason[] }

export const nothing: Content = { body: { type: 'doc', content: [] }, images: [], lost: [] }

/** No story has more characters or tags: a field with more is no text of one, and is left out. */
const most = { characters: 1_000_000, tags: 20_000 }

const tooLong: Content = { ...nothing, lost: [{ code: 'importTextTooLong', values: { count: 1 } }] }

/** A body from HTML in a field. */
export function contentOfHtml(html: string, headline = ''): Content {
  const isLong = html.length > most.characters || tagsIn(html) > most.tags
  return isLong ? tooLong : contentOfTree(fragmentOf(html), headline)
}

function tagsIn(html: string): number {
  let count = 0
  for (let at = html.indexOf('<'); at >= 0 && count <= most.tags; at = html.indexOf('<', at + 1)) count += 1
  return count
}

/** A body from text that may be HTML, as agencies put it into a field or a CDATA section, or else plain text. `headline` is not repeated in it. */
export function contentOf(text: string, headline = ''): Content {
  return isHtml(text) ? contentOfHtml(text, headline) : contentOfText(text)
}

export function isHtml(text: string): boolean {
  return /<\/?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|table|blockquote|section|article|sup|sub|html|body|figure|img)\b[^<>]{0,2000}>/i.test(
    text,
  )
}

/** A body from plain text: paragraphs at empty lines, else a paragraph a line unless lines were broken at a fixed width. */
export function contentOfText(text: string): Content {
  if (text.length > most.characters) return tooLong
  const lines = text.replace(/\r\n?/g, '\n')
  const { paragraphs } = readParagraphs(lines, 0, lines.length, '')
  return paragraphs.length > 0 ? { ...nothing, body: bodyFromParagraphs(paragraphs) } : nothing
}

/** Whether a body says anything. */
export function hasText({ content }: Body): boolean {
  return content.length > 0
}

/** A body from a tree. Its pictures stand beside it, so they are not lost; a first heading that is the headline is not repeated. */
export function contentOfTree(root: DomNode, headline = ''): Content {
  const story = findNode(root, isStory) ?? root
  const figures = everyNode(root, isFigure)
  const repeated = findNode(story, (node) => /^H[12]$/.test(tag(node)))
  const hidden = new Set(figures)
  if (repeated && headline !== '' && wordsOf(repeated) === headline.replace(/\s+/g, ' ').trim()) hidden.add(repeated)
  const { body, lost } = bodyFromHtml(without(story, hidden))
  const images = figures.flatMap(pictureIn)
  return { body, images: imagesOnce(images), lost }
}

/** The element that its publisher marked as the story itself. */
function isStory(node: DomNode): boolean {
  return (
    isElement(node) &&
    (attribute(node, 'itemprop') === 'articleBody' || /(?:^|\s)body-?text(?:\s|$)/i.test(attribute(node, 'class')))
  )
}

function isFigure(node: DomNode): boolean {
  if (!isElement(node)) return false
  const name = tag(node)
  return name === 'IMG' || (name === 'FIGURE' && findNode(node, (one) => tag(one) === 'IMG') !== null)
}

function pictureIn(node: DomNode): ParsedCopy['images'] {
  const image = findNode(node, (one) => tag(one) === 'IMG')
  const src = image ? attribute(image, 'src').trim() : ''
  if (!image || !/^https?:\/\//i.test(src)) return []
  const named = (test: (one: DomNode) => boolean) =>
    wordsOf(findNode(node, (one) => isElement(one) && test(one))) || null
  return [
    {
      src,
      alt: attribute(image, 'alt').trim() || null,
      caption: named((one) => tag(one) === 'FIGCAPTION'),
      credit: named((one) => /\b(?:byline|credit)\b/i.test(attribute(one, 'class'))),
    },
  ]
}

/** Each address once. */
export function imagesOnce(images: ParsedCopy['images']): ParsedCopy['images'] {
  return [...new Map(images.map((one) => [one.src, one] as const).reverse()).values()].reverse()
}

function wordsOf(node: DomNode | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** All nodes that the test takes, in reading order; not those inside them. Without recursion. */
function everyNode(root: DomNode, takes: (node: DomNode) => boolean): DomNode[] {
  const found: DomNode[] = []
  const waiting = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (takes(next)) found.push(next)
    else for (const child of Array.from(next.childNodes).reverse()) waiting.push(child)
  }
  return found
}

/** The same tree without some of its nodes. */
function without(node: DomNode, hidden: ReadonlySet<DomNode>): DomNode {
  if (hidden.size === 0 || !isElement(node)) return node
  let children: DomNode[] | null = null
  return {
    nodeType: node.nodeType,
    nodeName: node.nodeName,
    get textContent() {
      return node.textContent
    },
    get childNodes() {
      children ??= Array.from(node.childNodes)
        .filter((child) => !hidden.has(child))
        .map((child) => without(child, hidden))
      return children
    },
    getAttribute: (name) => node.getAttribute?.(name) ?? null,
  }
}
