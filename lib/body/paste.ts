import { newId } from '#lib/platform/ids.ts'
import type { Block, Body, Inline, ListItem, Mark, Paragraph } from './body.ts'
import { safeHref } from './href.ts'

/** As much of a DOM node as reading needs, so that any parser's tree will do. */
export type DomNode = {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: ArrayLike<DomNode>
  getAttribute?(name: string): string | null
}

const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'HEAD',
  'META',
  'LINK',
  'TITLE',
  'OBJECT',
  'IFRAME',
  'SVG',
  'MATH',
  'FORM',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
])
const breaking = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'CAPTION',
  'CENTER',
  'DD',
  'DETAILS',
  'DIV',
  'DL',
  'DT',
  'FIGCAPTION',
  'FIGURE',
  'FOOTER',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HR',
  'LI',
  'MAIN',
  'NAV',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'TABLE',
  'TBODY',
  'TD',
  'TFOOT',
  'TH',
  'THEAD',
  'TR',
  'UL',
])
const DEEPEST = 60

type Style = { bold: boolean; italic: boolean; href: string | null }

/**
 * Turns pasted HTML (Word, Google Docs, a web page) into a body, node by node: no markup survives that a body does not have. Word's
 * list paragraphs become lists, a table's rows become paragraphs with " · " between cells, pictures and everything else that a body
 * cannot hold are left out and named in `lost`.
 */
export function bodyFromHtml(root: DomNode): { body: Body; lost: string[] } {
  const reader = new Reader()
  reader.blocks(root, { bold: false, italic: false, href: null }, 0)
  reader.close()
  return { body: { type: 'doc', content: reader.content }, lost: [...reader.lost] }
}

class Reader {
  content: Block[] = []
  lost = new Set<string>()
  private line: Inline[] = []

  /** Walks down; text gathers into the line, and every block element ends it. */
  blocks(node: DomNode, style: Style, depth: number): void {
    if (depth > DEEPEST) return
    for (const child of Array.from(node.childNodes)) {
      const name = child.nodeName.toUpperCase()
      if (child.nodeType === 3) this.text(child.textContent ?? '', style)
      else if (child.nodeType !== 1 || skipped.has(name)) continue
      else if (name === 'BR') this.line.push({ type: 'hardBreak' })
      else if (name === 'IMG' || name === 'PICTURE' || name === 'VIDEO' || name === 'AUDIO') this.lost.add('picture')
      else if (breaking.has(name)) this.block(child, name, style, depth + 1)
      else this.blocks(child, styleOf(child, name, style), depth + 1)
    }
  }

  private block(node: DomNode, name: string, style: Style, depth: number): void {
    this.close()
    if (name === 'HR') this.content.push({ type: 'horizontalRule', attrs: { id: newId() } })
    else if (name === 'UL' || name === 'OL') this.list(node, name, depth)
    else if (name === 'TR') this.row(node, depth)
    else if (name === 'BLOCKQUOTE') this.quote(node, depth)
    else {
      const bullet = wordList(node)
      const before = this.content.length
      this.blocks(node, /^H[1-6]$/.test(name) ? { ...style, bold: false } : style, depth)
      this.close()
      if (/^H[1-6]$/.test(name)) this.raise(before, name === 'H1' || name === 'H2' ? 2 : 3)
      else if (bullet) this.gather(before, bullet)
    }
  }

  /** The paragraphs from here on were a heading. */
  private raise(from: number, level: 2 | 3): void {
    this.content = this.content.map((block, at) =>
      at >= from && block.type === 'paragraph'
        ? { ...block, type: 'heading', attrs: { ...block.attrs, level } }
        : block,
    )
  }

  /** Word writes a list as paragraphs with a bullet or a number in front: they join the list before them. */
  private gather(from: number, kind: 'bulletList' | 'orderedList'): void {
    const paragraphs = this.content.splice(from).filter((block): block is Paragraph => block.type === 'paragraph')
    const items: ListItem[] = paragraphs.map((paragraph) => ({
      type: 'listItem',
      attrs: { id: newId() },
      content: [withoutBullet(paragraph)],
    }))
    const last = this.content.at(-1)
    if (last?.type === kind) last.content.push(...items)
    else if (kind === 'bulletList') this.content.push({ type: kind, attrs: { id: newId() }, content: items })
    else this.content.push({ type: kind, attrs: { id: newId(), start: 1 }, content: items })
  }

  private list(node: DomNode, name: string, depth: number): void {
    const items = Array.from(node.childNodes)
      .filter((child) => child.nodeName.toUpperCase() === 'LI')
      .map(
        (child): ListItem => ({
          type: 'listItem',
          attrs: { id: newId() },
          content: inside(child, depth).filter(isListContent),
        }),
      )
      .filter((item) => item.content.length > 0)
    if (items.length === 0) return
    if (name === 'UL') this.content.push({ type: 'bulletList', attrs: { id: newId() }, content: items })
    else this.content.push({ type: 'orderedList', attrs: { id: newId(), start: 1 }, content: items })
  }

  private row(node: DomNode, depth: number): void {
    this.lost.add('table')
    const cells = Array.from(node.childNodes).filter((child) => /^T[DH]$/i.test(child.nodeName))
    for (const [at, cell] of cells.entries()) {
      if (at > 0) this.line.push({ type: 'text', text: ' · ' })
      this.line.push(
        ...inside(cell, depth).flatMap((block) =>
          block.type === 'paragraph' || block.type === 'heading' ? (block.content ?? []) : [],
        ),
      )
    }
    this.close()
  }

  private quote(node: DomNode, depth: number): void {
    const paragraphs = inside(node, depth).filter((block): block is Paragraph => block.type === 'paragraph')
    if (paragraphs.length > 0) this.content.push({ type: 'blockquote', attrs: { id: newId() }, content: paragraphs })
  }

  private text(words: string, style: Style): void {
    const clean = words
      .replaceAll('\0', '')
      .toWellFormed()
      .replace(/[\s\u00a0]+/g, ' ')
      .normalize('NFC')
    if (clean === '') return
    const marks: Mark[] = []
    if (style.bold) marks.push({ type: 'bold' })
    if (style.italic) marks.push({ type: 'italic' })
    if (style.href) marks.push({ type: 'link', attrs: { href: style.href } })
    this.line.push(marks.length > 0 ? { type: 'text', text: clean, marks } : { type: 'text', text: clean })
  }

  /** Ends the line: it becomes a paragraph if it says anything. */
  close(): void {
    const content = trimmed(this.line)
    this.line = []
    if (content.length > 0) this.content.push({ type: 'paragraph', attrs: { id: newId() }, content })
  }
}

function inside(node: DomNode, depth: number): Block[] {
  const reader = new Reader()
  reader.blocks(node, { bold: false, italic: false, href: null }, depth + 1)
  reader.close()
  return reader.content
}

function isListContent(block: Block): block is ListItem['content'][number] {
  return block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList'
}

function styleOf(node: DomNode, name: string, style: Style): Style {
  const css = node.getAttribute?.('style')?.toLowerCase() ?? ''
  const weight = /font-weight:\s*(\w+)/.exec(css)?.[1]
  const slant = /font-style:\s*(\w+)/.exec(css)?.[1]
  return {
    bold: weight
      ? weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
      : style.bold || name === 'B' || name === 'STRONG',
    italic: slant ? slant !== 'normal' : style.italic || name === 'I' || name === 'EM' || name === 'CITE',
    href: name === 'A' ? safeHref(node.getAttribute?.('href') ?? '') : style.href,
  }
}

function wordList(node: DomNode): 'bulletList' | 'orderedList' | null {
  const kind = `${node.getAttribute?.('class') ?? ''} ${node.getAttribute?.('style') ?? ''}`
  if (!/MsoListParagraph|mso-list:\s*l\d/i.test(kind)) return null
  return /^\s*(\d+|[a-zа-я])[.)]/iu.test(node.textContent ?? '') ? 'orderedList' : 'bulletList'
}

/** The bullet or number that Word wrote as text. */
function withoutBullet(paragraph: Paragraph): Paragraph {
  const [first, ...rest] = paragraph.content ?? []
  if (first?.type !== 'text') return paragraph
  const text = first.text.replace(/^\s*(?:[·•▪◦‣o§-]|\(?(?:\d+|\p{L})[.)])\s+/u, '')
  return { ...paragraph, content: trimmed(text === '' ? rest : [{ ...first, text }, ...rest]) }
}

/** No space or break at either end, no two spaces where pieces meet. */
function trimmed(line: Inline[]): Inline[] {
  const kept: Inline[] = []
  for (const piece of line) {
    const before = kept.at(-1)
    const afterSpace = before === undefined || before.type === 'hardBreak' || before.text.endsWith(' ')
    if (piece.type === 'hardBreak') {
      if (before !== undefined) kept.push(piece)
      continue
    }
    const text = afterSpace ? piece.text.replace(/^ +/, '') : piece.text
    if (text !== '') kept.push({ ...piece, text })
  }
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    if (last.type === 'text' && last.text.trimEnd() !== '') {
      kept[kept.length - 1] = { ...last, text: last.text.trimEnd() }
      break
    }
    kept.pop()
  }
  return kept
}
