import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { DomNode } from '#lib/body/pasted-node.ts'
import { treeOf } from '../html/tree.ts'

export type MarkdownImage = { src: string; alt: string | null }

/** What the parser takes ever longer over is no story: marks that pile up in one block, and what is nested deeper. */
const most = { marks: 500, cells: 100, quoted: 1_000, indent: 24, depth: 10 }
const PILED = new RegExp(`^(?:[ \\t]{0,3}(?:>|[*+-][ \\t]|\\d{1,9}[.)][ \\t])){${most.depth},}[ \\t>*+-]*`, 'gm')
const INDENTED = new RegExp(`^[ \\t]{${most.indent},}`, 'gm')

/** A text in Markdown (CommonMark with GitHub's tables, strikethrough and links) as a tree of nodes that reads as HTML does. */
export function markdownTree(text: string): { root: DomNode; images: MarkdownImage[] } {
  const quoted = text.match(QUOTED)?.length ?? 0
  const source = (quoted > most.quoted ? text.replace(QUOTED, '') : text)
    .replace(INDENTED, ' '.repeat(most.indent))
    .replace(PILED, '')
    .replace(WIDE, (line) => line.replaceAll('|', '\\|'))
    .split(/(\r?\n[ \t]*\r?\n)/)
    .map(withoutPiles)
    .join('')
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const reading = new Reading(tree)
  return { root: element('BODY', reading.all(tree.children)), images: reading.images }
}

const QUOTED = /^[ \t]{0,3}>/gm
const WIDE = new RegExp(`^(?:[^\\n|]*\\|){${most.cells},}.*$`, 'gm')

function withoutPiles(block: string): string {
  const marks = block.match(/[*_~[\]`<]/g)?.length ?? 0
  return marks > most.marks ? block.replace(/[*_~[\]`<]/g, '\\$&') : block
}

class Reading {
  readonly images: MarkdownImage[] = []
  private readonly addresses: ReadonlyMap<string, string>

  constructor(tree: Root) {
    const definitions = tree.children.filter((node) => node.type === 'definition')
    this.addresses = new Map(definitions.map(({ identifier, url }) => [identifier, url]))
  }

  all(nodes: readonly Nodes[]): DomNode[] {
    return nodes.flatMap((node) => this.nodes(node))
  }

  private nodes(node: Nodes): DomNode[] {
    switch (node.type) {
      case 'text':
        return [words(node.value)]
      case 'inlineCode':
        return [element('CODE', [words(node.value)])]
      case 'code':
        return [element('PRE', [words(node.value)])]
      case 'html':
        return Array.from(treeOf(node.value)?.childNodes ?? [])
      case 'image':
        return this.image(node.url, node.alt)
      case 'imageReference':
        return this.image(this.addresses.get(node.identifier) ?? '', node.alt)
      case 'link':
        return [element('A', this.all(node.children), { href: node.url })]
      case 'linkReference':
        return [element('A', this.all(node.children), { href: this.addresses.get(node.identifier) ?? '' })]
      case 'list':
        return [element(node.ordered ? 'OL' : 'UL', this.all(node.children), { start: String(node.start ?? 1) })]
      case 'heading':
        return [element(`H${node.depth}`, this.all(node.children))]
      case 'footnoteReference':
        return [element('A', [words(node.label ?? '')], { href: `#fn${node.label ?? ''}`, role: 'doc-noteref' })]
      case 'definition':
      case 'yaml':
        return []
      default:
        return [element(names[node.type], 'children' in node ? this.all(node.children) : [])]
    }
  }

  private image(src: string, alt: string | null | undefined): DomNode[] {
    this.images.push({ src, alt: alt?.trim() || null })
    return [element('IMG', [], { src })]
  }
}

const names = {
  root: 'DIV',
  paragraph: 'P',
  emphasis: 'EM',
  strong: 'STRONG',
  delete: 'DEL',
  break: 'BR',
  thematicBreak: 'HR',
  blockquote: 'BLOCKQUOTE',
  listItem: 'LI',
  table: 'TABLE',
  tableRow: 'TR',
  tableCell: 'TD',
  footnoteDefinition: 'DIV',
}

function words(text: string): DomNode {
  return { nodeType: 3, nodeName: '#text', textContent: text, childNodes: [] }
}

function element(name: string, childNodes: DomNode[], attributes: Record<string, string> = {}): DomNode {
  const values = new Map(Object.entries(attributes))
  const textContent = childNodes.map((node) => node.textContent ?? '').join('')
  return { nodeType: 1, nodeName: name, textContent, childNodes, getAttribute: (key) => values.get(key) ?? null }
}
