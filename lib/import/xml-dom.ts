import type { DomNode } from '#lib/body/pasted-node.ts'
import { type Element, textOf } from './xml.ts'

/** What elements of other vocabularies are called in HTML, by their names there. */
export type HtmlNames = Readonly<Record<string, string>>

/** An XML element as a node of an HTML tree, made as far as someone looks. */
export function domOf(element: Element, names: HtmlNames = {}): DomNode {
  let children: DomNode[] | null = null
  const { name, attributes } = element
  return {
    nodeType: 1,
    nodeName: Object.hasOwn(names, name) ? (names[name] ?? name) : name,
    get textContent() {
      return textOf(element)
    },
    get childNodes() {
      children ??= element.children.map((child) => (typeof child === 'string' ? textNode(child) : domOf(child, names)))
      return children
    },
    getAttribute: (key) => attributes.get(key) ?? null,
  }
}

function textNode(text: string): DomNode {
  return { nodeType: 3, nodeName: '#text', textContent: text, childNodes: [] }
}
