import { HtmlElement, HtmlText } from './node.ts'
import { decodeReferences } from './references.ts'

/** The most elements a page may have, and how deep they are kept inside one another. What is deeper stands side by side. */
export const limits = { nodes: 200_000, depth: 200 }

const names = (all: string) => new Set(all.split(/\s+/))
const empty = names('area base br col embed hr img input link meta param source track wbr')
const raw = names('script style textarea title iframe noembed noframes xmp')
const structure = names('html head body')
const blocks = names(
  `address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup hr li main menu nav ol p pre search section summary table ul tbody thead tfoot tr td th caption`,
)
const headings = names('h1 h2 h3 h4 h5 h6')
/** What an opening element closes, and what it does not look beyond. */
const implied: Record<string, { closes: Set<string>; within: Set<string> }> = {
  li: { closes: names('li'), within: names('ul ol menu table') },
  dt: { closes: names('dt dd'), within: names('dl table') },
  dd: { closes: names('dt dd'), within: names('dl table') },
  option: { closes: names('option'), within: names('select datalist') },
  tr: { closes: names('tr caption'), within: names('table tbody thead tfoot') },
  td: { closes: names('td th'), within: names('tr table') },
  th: { closes: names('td th'), within: names('tr table') },
  tbody: { closes: names('tbody thead tfoot caption'), within: names('table') },
  thead: { closes: names('tbody thead tfoot caption'), within: names('table') },
  tfoot: { closes: names('tbody thead tfoot caption'), within: names('table') },
}
const paragraphs = { closes: names('p'), within: names('table td th button object caption') }
const links = { closes: names('a'), within: names('table td th button object caption div p li section article') }

const TAG_NAME = /[a-z][^\s/>]*/iy
const ATTRIBUTES_STOP = /["'>]/g

/**
 * A page's tree, or null where it has more elements than a page may have. Read as browsers read it as far as a story's text goes: end tags
 * that were left out are put in, unknown ones passed over. Takes time in proportion to the length of the page, whatever stands in it.
 */
export function treeOf(html: string): HtmlElement | null {
  return new TreeReader(html).read()
}

class TreeReader {
  private readonly html: string
  private root = new HtmlElement('html')
  private open: HtmlElement[] = []
  private at = 0
  private nodes = 0
  private hasRoot = false
  /** How many elements of a name are open, so that nobody looks for one in vain. */
  private readonly counts = new Map<string, number>()
  private readonly missing = new Set<string>()

  constructor(html: string) {
    this.html = html
  }

  read(): HtmlElement | null {
    while (this.at < this.html.length && this.nodes <= limits.nodes) this.readNext()
    return this.nodes > limits.nodes ? null : this.root
  }

  private readNext(): void {
    const { html } = this
    const next = html.indexOf('<', this.at)
    if (next !== this.at) this.text(html.slice(this.at, next === -1 ? undefined : next))
    this.at = next === -1 ? html.length : next
    if (next === -1) return
    if (html.startsWith('<!--', next)) this.skip('-->', next + 4)
    else if (html.startsWith('<![CDATA[', next)) this.skip(']]>', next + 9)
    else this.readTag(next, html[next + 1] === '/')
  }

  private readTag(at: number, isEnd: boolean): void {
    TAG_NAME.lastIndex = at + (isEnd ? 2 : 1)
    const name = TAG_NAME.exec(this.html)?.[0].toLowerCase()
    if (name === undefined) this.noTag(at, isEnd)
    else {
      const start = TAG_NAME.lastIndex
      const end = this.endOfTag(start)
      this.at = end + 1
      if (isEnd) this.close(name)
      else this.start(name, this.html.slice(start, end))
    }
  }

  private noTag(at: number, isEnd: boolean): void {
    if (isEnd || /[!?]/.test(this.html[at + 1] ?? '')) this.skip('>', at + 2)
    else {
      this.text('<')
      this.at = at + 1
    }
  }

  private skip(to: string, from: number): void {
    const end = this.html.indexOf(to, from)
    this.at = end === -1 ? this.html.length : end + to.length
  }

  private text(source: string): void {
    const parent = this.open.at(-1) ?? this.root
    const text = decodeReferences(source)
    const last = parent.childNodes.at(-1)
    if (text === '<' && last instanceof HtmlText) last.textContent += text
    else parent.append(new HtmlText(text))
    this.nodes += 1
  }

  /** Where the tag ends: at the first ">" outside a quoted value. A quotation mark that nothing closes is a letter. */
  private endOfTag(from: number): number {
    ATTRIBUTES_STOP.lastIndex = from
    for (let stop = ATTRIBUTES_STOP.exec(this.html); stop; stop = ATTRIBUTES_STOP.exec(this.html)) {
      const [mark] = stop
      if (mark === '>') return stop.index
      if (this.missing.has(mark) || !this.isValue(stop.index, from)) continue
      const close = this.html.indexOf(mark, stop.index + 1)
      if (close === -1) this.missing.add(mark)
      else ATTRIBUTES_STOP.lastIndex = close + 1
    }
    return this.html.length
  }

  private isValue(quote: number, from: number): boolean {
    let before = quote - 1
    const farthest = Math.max(from, quote - 20)
    while (before > farthest && /\s/.test(this.html[before] ?? '')) before -= 1
    return this.html[before] === '='
  }

  private start(name: string, source: string): void {
    if (structure.has(name)) this.startStructure(name, source)
    else {
      this.closeImplied(name)
      const element = new HtmlElement(name, source)
      this.nodes += 1
      ;(this.open.at(-1) ?? this.root).append(element)
      const isEmpty = empty.has(name) || (source.endsWith('/') && this.counts.get('svg'))
      if (raw.has(name)) this.readRaw(element)
      else if (!isEmpty && this.open.length < limits.depth) this.push(element)
    }
  }

  /** Head and body are no boxes of their own: what is in them stands under the root, which has the attributes of the first `html`. */
  private startStructure(name: string, source: string): void {
    if (name !== 'html' || this.hasRoot) return
    this.hasRoot = true
    const root = new HtmlElement('html', source)
    for (const node of this.root.childNodes) root.append(node)
    this.root = root
  }

  private readRaw(element: HtmlElement): void {
    const end = new RegExp(`</${element.name}(?=[\\s/>])`, 'gi')
    end.lastIndex = this.at
    const found = end.exec(this.html)
    const text = this.html.slice(this.at, found?.index)
    const isCode = element.name === 'script' || element.name === 'style'
    if (text !== '') element.append(new HtmlText(isCode ? text : decodeReferences(text)))
    if (found) this.skip('>', found.index)
    else this.at = this.html.length
  }

  private closeImplied(name: string): void {
    const rule = implied[name]
    if (rule) this.closeOne(rule)
    if (blocks.has(name)) this.closeOne(paragraphs)
    if (name === 'a') this.closeOne(links)
    const current = this.open.at(-1)
    if (current && headings.has(name) && headings.has(current.name)) this.pop()
  }

  private closeOne({ closes, within }: { closes: Set<string>; within: Set<string> }): void {
    let isOpen = false
    for (const name of closes) isOpen ||= (this.counts.get(name) ?? 0) > 0
    if (!isOpen) return
    const at = this.open.findLastIndex(({ name }) => closes.has(name) || within.has(name))
    if (closes.has(this.open[at]?.name ?? '')) this.popTo(at)
  }

  /** A bold passage that ends inside a paragraph which began in it ends there, and the paragraph goes on. */
  private close(name: string): void {
    if (name === 'br') this.start('br', '')
    if (!this.counts.get(name)) return
    const at = this.open.findLastIndex((one) => one.name === name)
    const crossed = this.open.slice(at + 1)
    if (blocks.has(name)) {
      const isCell = name === 'table' || name === 'tr' || name === 'td' || name === 'th' || name === 'tbody'
      if (isCell || !crossed.some((one) => one.name === 'td' || one.name === 'th')) this.popTo(at)
    } else if (crossed.some((one) => blocks.has(one.name))) this.forget(at)
    else this.popTo(at)
  }

  private forget(at: number): void {
    const [element] = this.open.splice(at, 1)
    if (element) this.count(element.name, -1)
  }

  private push(element: HtmlElement): void {
    this.open.push(element)
    this.count(element.name, 1)
  }

  private pop(): void {
    const element = this.open.pop()
    if (element) this.count(element.name, -1)
  }

  private popTo(at: number): void {
    while (this.open.length > at) this.pop()
  }

  private count(name: string, step: number): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + step)
  }
}
