/** As much of a DOM node as reading needs, so that any parser's tree will do. */
export type DomNode = {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: ArrayLike<DomNode>
  getAttribute?(name: string): string | null
}

/** Where a piece of text stands: what the elements around it say about it. */
export type Place = {
  bold: boolean
  italic: boolean
  raised: 'SUP' | 'SUB' | null
  href: string | null
  /** Line ends of the source are line breaks, as in `pre`. */
  keepsLineEnds: boolean
  heading: 2 | 3 | null
  /** Lines with the same one are one quotation. */
  quote: unknown
  list: ListPlace | null
  table: DomNode | null
  /** Inside a table's row of several cells everything stands in one line. */
  inRow: boolean
}

/** The lists around a line, outermost first and no more than a body may have, and its item; a key is the same for all lines of one list. */
export type ListPlace = {
  levels: { key: unknown; ordered: boolean; start: number }[]
  item: unknown
  /** The bullet or number was pasted as words in front of the line. */
  bulletInWords: boolean
}

export const nowhere: Place = {
  bold: false,
  italic: false,
  raised: null,
  href: null,
  keepsLineEnds: false,
  heading: null,
  quote: null,
  list: null,
  table: null,
  inRow: false,
}

export function isText(node: DomNode): boolean {
  return node.nodeType === 3
}

export function isElement(node: DomNode): boolean {
  return node.nodeType === 1
}

/** The element's name in capitals, whatever the document's language or case. */
export function tag(node: DomNode): string {
  return node.nodeName.toUpperCase()
}

/** An attribute's value; of a missing one, an empty text. */
export function attribute(node: DomNode, name: string): string {
  return node.getAttribute?.(name) ?? ''
}

/** The first node that the test takes, in reading order, looked for without recursion. */
export function findNode(root: DomNode, takes: (node: DomNode) => boolean): DomNode | null {
  const waiting = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (takes(next)) return next
    for (const child of Array.from(next.childNodes).reverse()) waiting.push(child)
  }
  return null
}

export function saysSomething(node: DomNode): boolean {
  return isText(node) && (node.textContent ?? '').trim() !== ''
}
