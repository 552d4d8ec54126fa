import { decodeReferences } from './references.ts'

export type HtmlNode = HtmlElement | HtmlText

/** A piece of text in a page's tree. */
export class HtmlText {
  readonly nodeType = 3
  readonly nodeName = '#text'
  readonly childNodes: readonly HtmlNode[] = []
  textContent: string

  constructor(text: string) {
    this.textContent = text
  }
}

/** An element of a page's tree. Its attributes are read from their source when the first of them is asked for. */
export class HtmlElement {
  readonly nodeType = 1
  readonly name: string
  readonly nodeName: string
  childNodes: HtmlNode[] = []
  parent: HtmlElement | null = null
  private readonly source: string
  private attributes: Map<string, string> | null = null

  constructor(name: string, source = '') {
    this.name = name
    this.nodeName = name.toUpperCase()
    this.source = source
  }

  getAttribute(name: string): string | null {
    this.attributes ??= attributesIn(this.source)
    return this.attributes.get(name) ?? null
  }

  setAttribute(name: string, value: string): void {
    this.attributes ??= attributesIn(this.source)
    this.attributes.set(name, value)
  }

  append(node: HtmlNode): void {
    if (node instanceof HtmlElement) node.parent = this
    this.childNodes.push(node)
  }

  get textContent(): string {
    const pieces: string[] = []
    for (const node of within(this)) if (node instanceof HtmlText) pieces.push(node.textContent)
    return pieces.join('')
  }
}

/** Everything inside an element, in reading order, walked without recursion and no further than it is asked for. */
export function* within(root: HtmlElement): Generator<HtmlNode> {
  const open: { nodes: readonly HtmlNode[]; next: number }[] = [{ nodes: root.childNodes, next: 0 }]
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const node = last.nodes[last.next]
    last.next += 1
    if (!node) {
      open.pop()
      continue
    }
    yield node
    if (node.childNodes.length > 0) open.push({ nodes: node.childNodes, next: 0 })
  }
}

export function* elementsIn(root: HtmlElement): Generator<HtmlElement> {
  for (const node of within(root)) if (node instanceof HtmlElement) yield node
}

/** The words of an element in one line; those of one with many more than `most` letters are cut off, so that nobody reads a page to find a line. */
export function lineOf(node: HtmlNode, most = Number.POSITIVE_INFINITY): string {
  if (node instanceof HtmlText) return oneLine(node.textContent)
  const pieces: string[] = []
  let left = most
  for (const inner of within(node)) {
    // An element counts too, or empty ones would be walked through by each one around them.
    left -= inner instanceof HtmlText ? inner.textContent.trim().length : 1
    if (inner instanceof HtmlText) pieces.push(inner.textContent)
    if (left < 0) break
  }
  return oneLine(pieces.join(''))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const ATTRIBUTE = /([^\s=/"'>][^\s=/>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/g

/** Of two attributes with one name the first counts, as in browsers. */
function attributesIn(source: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, decodeReferences(double ?? single ?? bare ?? ''))
  }
  return found
}
