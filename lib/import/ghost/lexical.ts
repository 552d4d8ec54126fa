import { z } from 'zod'
import { cardHtml, escaped, link } from './cards.ts'

/** Deeper than any editor goes. */
const DEEPEST = 60

const nodeSchema = z.looseObject({
  type: z.string(),
  children: z.array(z.unknown()).optional(),
  text: z.string().optional(),
  format: z.union([z.number(), z.string()]).optional(),
  tag: z.string().optional(),
  listType: z.string().optional(),
  url: z.string().nullish(),
})

type Node = z.output<typeof nodeSchema>

/** The text that Ghost's editor keeps as a tree (Lexical), as HTML; null if it is none. */
export function lexicalHtml(text: string): string | null {
  const parsed = z.object({ root: nodeSchema }).safeParse(jsonOf(text))
  return parsed.success ? childrenHtml(parsed.data.root, 0) : null
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function childrenHtml(node: Node, depth: number): string {
  if (depth > DEEPEST) return ''
  return (node.children ?? []).map((child) => nodeHtml(nodeSchema.safeParse(child).data, depth + 1)).join('')
}

function nodeHtml(node: Node | undefined, depth: number): string {
  if (!node) return ''
  const inner = () => childrenHtml(node, depth)
  switch (node.type) {
    case 'text':
    case 'extended-text':
      return letters(node)
    case 'linebreak':
      return '<br>'
    case 'link':
    case 'autolink':
      return link(node.url ?? '', inner())
    case 'heading':
    case 'extended-heading':
      return wrap(/^h[1-6]$/.test(node.tag ?? '') ? (node.tag ?? '') : 'h2', inner())
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return wrap('blockquote', inner())
    case 'list':
      return wrap(node.listType === 'number' ? 'ol' : 'ul', inner())
    case 'listitem':
      return wrap('li', inner())
    default:
      return node.children ? wrap('p', inner()) : cardHtml(node.type, node)
  }
}

function wrap(tag: string, html: string): string {
  return `<${tag}>${html}</${tag}>`
}

/** Lexical keeps how letters look as bits. */
const looks: [number, string][] = [
  [1, 'b'],
  [2, 'i'],
  [4, 's'],
  [32, 'sub'],
  [64, 'sup'],
]

function letters({ text = '', format }: Node): string {
  const bits = typeof format === 'number' ? format : 0
  return looks.reduce((html, [bit, tag]) => (bits & bit ? wrap(tag, html) : html), escaped(text))
}
