import type { DomNode } from '#lib/body/pasted-node.ts'
import { webAddress } from './addresses.ts'

/** A node whose links are absolute: relative ones start at `base`. */
export class Linked implements DomNode {
  readonly nodeType: number
  readonly nodeName: string
  private readonly node: DomNode
  private readonly base: string | null
  private children: Linked[] | null = null

  constructor(node: DomNode, base: string | null) {
    this.node = node
    this.base = base
    this.nodeType = node.nodeType
    this.nodeName = node.nodeName
  }

  get textContent(): string | null {
    return this.node.textContent
  }

  get childNodes(): readonly Linked[] {
    this.children ??= Array.from(this.node.childNodes, (child) => new Linked(child, this.base))
    return this.children
  }

  getAttribute(name: string): string | null {
    const value = this.node.getAttribute?.(name) ?? null
    return name === 'href' ? (webAddress(value, this.base) ?? value) : value
  }
}
