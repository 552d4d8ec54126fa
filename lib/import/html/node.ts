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
    if (this.source === '') return null
    this.attributes ??= attributesIn(this.source)
    return this.attributes.get(name) ?? null
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

/** Everything inside an element, in reading order, walked without recursion. */
export function* within(root: HtmlElement): Generator<HtmlNode> {
  const waiting: HtmlNode[] = root.childNodes.toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next
    for (let at = next.childNodes.length - 1; at >= 0; at -= 1) {
      const child = next.childNodes[at]
      if (child) waiting.push(child)
    }
  }
}

export function* elementsIn(root: HtmlElement): Generator<HtmlElement> {
  for (const node of within(root)) if (node instanceof HtmlElement) yield node
}

/** The words of an element in one line. */
export function lineOf(node: HtmlNode): string {
  return node.textContent.replace(/\s+/g, ' ').trim()
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
