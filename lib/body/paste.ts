import type { Reason } from '#lib/platform/outcome.ts'
import { blocksFromLines } from './blocks-from-lines.ts'
import { type Body, limits } from './body.ts'
import { safeHref } from './href.ts'
import { PastedLines } from './pasted-lines.ts'
import {
  attribute,
  type DomNode,
  findNode,
  isElement,
  isText,
  type ListPlace,
  nowhere,
  type Place,
  saysSomething,
  tag,
} from './pasted-node.ts'
import { headingOf, isBlock, leftOut, lettersIn } from './pasted-style.ts'
import { isNoteMark, isQuoteOfWord, isRestOfWord, listOfWord } from './pasted-word.ts'

/** Something left to do, and what it leaves to do before anything else. */
type Step = () => Step[]

/**
 * Turns pasted HTML (Word, Google Docs, a web page) into a body, node by node: no markup survives that a body does not have. Paragraphs,
 * headings, lists down to three levels, quotations, rules, bold, italic and allowed links stay; raised and lowered digits become
 * characters of their own. Of a table every row becomes a paragraph with " · " between its cells. Lost without a word: colours, fonts,
 * sizes, alignment, underlining, hidden text, and lists and headings inside a quotation. Lost and told in `lost`, with how many: pictures,
 * tables, links with an address we do not link to, marks of notes and comments, embedded things, deleted passages. Walks without
 * recursion: no depth of nesting is too deep.
 */
export function bodyFromHtml(root: DomNode): { body: Body; lost: Reason[] } {
  const paste = new Paste()
  const steps = paste.children(root, nowhere).reverse()
  for (let step = steps.pop(); step !== undefined; step = steps.pop())
    for (const next of step().reverse()) steps.push(next)
  paste.lines.end()
  return { body: { type: 'doc', content: blocksFromLines(paste.lines.all) }, lost: paste.lost() }
}

class Paste {
  readonly lines = new PastedLines()
  private readonly missed = new Map<string, Set<DomNode>>()

  lost(): Reason[] {
    return Array.from(this.missed, ([code, nodes]) => ({ code, values: { count: nodes.size } }))
  }

  children(node: DomNode, place: Place): Step[] {
    return Array.from(node.childNodes, (child) => () => this.read(child, place))
  }

  private read(node: DomNode, place: Place): Step[] {
    if (isText(node)) this.lines.text(node.textContent ?? '', place)
    if (!isElement(node) || isRestOfWord(node)) return []
    const out = isNoteMark(node) ? 'pastedFootnote' : leftOut(node)
    if (out !== null) return this.miss(out, node)
    const name = tag(node)
    if (name === 'BR') this.lines.breakLine(place)
    if (name === 'HR') this.lines.rule()
    if (name === 'TR' && !place.inRow) return this.row(node, place)
    if (isBlock(name)) return this.block(node, place)
    return this.children(node, name === 'A' ? this.linked(node, place) : lettersIn(node, place))
  }

  private miss(code: string, node: DomNode): [] {
    if (code !== '') this.missed.set(code, (this.missed.get(code) ?? new Set()).add(node))
    return []
  }

  private block(node: DomNode, place: Place): Step[] {
    const boundary: Step = () => {
      this.lines.boundary(place)
      return []
    }
    return [boundary, ...this.children(node, placeIn(node, place)), boundary]
  }

  /** A row with one filled cell is a frame around text; the cells of others stand in one line. */
  private row(node: DomNode, place: Place): Step[] {
    const cells = Array.from(node.childNodes).filter((cell) => findNode(cell, saysSomething) !== null)
    if (cells.length < 2) return this.block(node, place)
    this.miss('pastedTable', place.table ?? node)
    const nextCell: Step = () => {
      this.lines.nextCell()
      return []
    }
    const end: Step = () => {
      this.lines.end()
      return []
    }
    const inRow = { ...place, inRow: true }
    return [end, ...cells.flatMap((cell, at) => [...(at > 0 ? [nextCell] : []), () => this.read(cell, inRow)]), end]
  }

  private linked(node: DomNode, place: Place): Place {
    const letters = lettersIn(node, place)
    const address = attribute(node, 'href')
    if (address === '') return letters
    const href = safeHref(behindRedirect(address))
    if (href === null) this.miss('pastedLink', node)
    return { ...letters, href }
  }
}

function placeIn(node: DomNode, place: Place): Place {
  const name = tag(node)
  const letters = lettersIn(node, place)
  if (name === 'TABLE') return { ...letters, table: node }
  if (name === 'UL' || name === 'OL') return { ...letters, list: listIn(node, place) }
  if (name === 'LI' && place.list) return { ...letters, list: { ...place.list, item: node } }
  if (name === 'BLOCKQUOTE' || isQuoteOfWord(node))
    return place.list ? letters : { ...letters, quote: name === 'BLOCKQUOTE' ? node : 'Word' }
  const heading = headingOf(node)
  if (heading !== null) return { ...letters, heading }
  return { ...letters, list: listOfWord(node) ?? place.list }
}

function listIn(node: DomNode, place: Place): ListPlace {
  const ordered = tag(node) === 'OL'
  const start = ordered ? Number.parseInt(attribute(node, 'start'), 10) : 1
  const level = { key: node, ordered, start: start >= 0 && start <= 99_999 ? start : 1 }
  return {
    levels: [...(place.list?.levels ?? []), level].slice(0, limits.lists),
    item: place.list?.item ?? node,
    bulletInWords: false,
  }
}

/** Google Docs points its links at a redirect of its own; the address meant stands in its `q`. */
function behindRedirect(address: string): string {
  const url = URL.parse(address)
  const isRedirect = url?.hostname === 'www.google.com' && url.pathname === '/url'
  return (isRedirect && url.searchParams.get('q')) || address
}
