import type { ImportRefusal } from '../refusal.ts'
import { type Element, type XmlLimits, xmlLimits } from '../xml.ts'
import { decodeEntities } from './entities.ts'
import { isKnownSpace, spaceOf, usualSpace } from './spaces.ts'

/**
 * Reads what is meant to be XML into a tree, as forgiving as readers of feeds must be: end tags may be missing or cross, ampersands and
 * angle brackets may stand bare, HTML's named characters need no declaration, prefixes neither, and junk may stand before the first tag.
 * Names come in small letters, namespaces as `spaces.ts` calls them. A DOCTYPE is passed over; one that declares entities is refused, and
 * so is what is nested or grows beyond the limits. Every character is looked at a fixed number of times.
 */
export function readFeedTree(
  text: string,
  limits: XmlLimits = xmlLimits,
): { ok: true; root: Element } | { ok: false; reason: ImportRefusal } {
  const tree = new Tree(text, limits)
  try {
    tree.read()
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return { ok: false, reason: error.reason }
  }
  return tree.root
    ? { ok: true, root: tree.root }
    : { ok: false, reason: { code: 'importBroken', values: { kind: 'RSS, Atom' } } }
}

class Stopped extends Error {
  readonly reason: ImportRefusal
  constructor(reason: ImportRefusal) {
    super()
    this.reason = reason
  }
}

type Open = { element: Element; raw: string; prefixes: ReadonlyMap<string, string> }

const NAME = /[A-Za-z_:][\w:.-]*/y
const ATTRIBUTE = /[\s/"'=]*([^\s=/>"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y
const DOCTYPE = /<!doctype(?=[\s>])/iy
const SUBSET = /[^[>]*(?:\[|>)/y

/** Fields of one line: where the next field begins they are over, whether their end tag is there or not. */
const fields = new Set(
  'title link guid pubdate author category comments description summary content enclosure language copyright managingeditor lastbuilddate ttl id updated published'.split(
    ' ',
  ),
)
const entries = new Set(['item', 'entry'])
const roots = new Set(['rss', 'rdf', 'feed', 'channel', 'item', 'entry'])
/** No feed declares more prefixes. */
const MOST_PREFIXES = 200

class Tree {
  root: Element | null = null
  private at = 0
  private core = ''
  private nodes = 0
  private characters = 0
  private readonly open: Open[] = []
  /** How many elements of a name are open, so that none is looked for in vain. */
  private readonly counts = new Map<string, number>()
  private readonly text: string
  private readonly limits: XmlLimits
  /** Where the last end of each kind stands, so that one that never comes is not looked for again and again. */
  private readonly last: { comment: number; data: number; instruction: number; bracket: number }

  constructor(text: string, limits: XmlLimits) {
    this.text = text
    this.limits = limits
    this.last = {
      comment: text.lastIndexOf('-->'),
      data: text.lastIndexOf(']]>'),
      instruction: text.lastIndexOf('?>'),
      bracket: text.lastIndexOf('>'),
    }
  }

  read(): void {
    for (let next = this.text.indexOf('<'); next !== -1; next = this.text.indexOf('<', this.at)) {
      this.words(decodeEntities(this.text.slice(this.at, next)))
      this.at = next
      this.markup()
    }
    this.words(decodeEntities(this.text.slice(this.at)))
  }

  private markup(): void {
    const { text, at, last } = this
    const second = text[at + 1] ?? ''
    if (text.startsWith('<!--', at)) this.skip('-->', 4, last.comment)
    else if (text.startsWith('<![CDATA[', at)) this.data()
    else if (second === '?' && last.instruction > at) this.skip('?>', 2, last.instruction)
    else if (second === '?') this.skip('>', 2, last.bracket)
    else if (second === '/') this.endTag()
    else if (second !== '!' || this.root !== null || !this.doctype()) this.tagOrText()
  }

  private tagOrText(): void {
    NAME.lastIndex = this.at + 1
    const name = NAME.exec(this.text)?.[0]
    if (name) this.startTag(name)
    else {
      this.at += 1
      this.count()
      this.words('<')
    }
  }

  /** Past the next `end`; of what never ends only the beginning is passed over. */
  private skip(end: string, length: number, last: number): void {
    const from = this.at + length
    const found = last >= from ? this.text.indexOf(end, from) : -1
    this.at = found === -1 ? from : found + end.length
  }

  private data(): void {
    const from = this.at + '<![CDATA['.length
    const end = this.last.data >= from ? this.text.indexOf(']]>', from) : -1
    if (end === -1) {
      this.at = from
      return
    }
    this.at = end + 3
    this.words(this.text.slice(from, end))
  }

  private doctype(): boolean {
    DOCTYPE.lastIndex = this.at
    if (/^<!entity/i.test(this.text.slice(this.at, this.at + 8))) throw new Stopped({ code: 'importXmlEntities' })
    if (!DOCTYPE.test(this.text)) return false
    SUBSET.lastIndex = DOCTYPE.lastIndex
    const head = SUBSET.exec(this.text)?.[0]
    this.at = head === undefined ? this.text.length : SUBSET.lastIndex
    if (!head?.endsWith('[')) return true
    const end = this.text.indexOf(']', this.at)
    const subset = this.text.slice(this.at, end === -1 ? undefined : this.text.indexOf('>', end))
    if (/<!ENTITY/i.test(subset)) throw new Stopped({ code: 'importXmlEntities' })
    this.at += subset.length
    return true
  }

  private startTag(raw: string): void {
    const attributes = new Map<string, string>()
    const { text } = this
    let end = this.at + 1 + raw.length
    ATTRIBUTE.lastIndex = end
    for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text)) {
      const [, name = '', double, single, bare] = found
      const key = name.toLowerCase()
      if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? '').replace(/\s/g, ' '))
      end = ATTRIBUTE.lastIndex
      this.count()
    }
    while (end < text.length && text[end] !== '>' && text[end] !== '<') end += 1
    const closed = text[end - 1] === '/'
    this.at = text[end] === '>' ? end + 1 : end
    if (this.start(raw.toLowerCase(), attributes) && closed) this.closeFrom(this.open.length - 1)
  }

  private start(raw: string, attributes: Map<string, string>): boolean {
    const prefixes = prefixesIn(attributes, this.open.at(-1)?.prefixes)
    const [name, own] = named(raw, prefixes)
    if (this.root === null && !roots.has(name)) return false
    // A feed in a namespace that nobody knows is a feed still.
    const isTop = this.root === null || (this.root.name === 'rdf' && name === 'channel')
    if (isTop && !isKnownSpace(own)) this.core = own
    const space = own === this.core ? '' : own
    this.closeBefore(name, space)
    const element: Element = { name, space, attributes: localNames(attributes), children: [] }
    this.count()
    if (this.open.length >= this.limits.depth) throw new Stopped({ code: 'importXmlTooLarge' })
    const parent = this.open.at(-1)?.element ?? this.root
    parent?.children.push(element)
    this.root ??= element
    this.open.push({ raw, prefixes, element })
    this.counts.set(raw, (this.counts.get(raw) ?? 0) + 1)
    return true
  }

  /** Attributes, and brackets that begin nothing, take their room as elements do. */
  private count(): void {
    this.nodes += 1
    if (this.nodes > this.limits.nodes) throw new Stopped({ code: 'importXmlTooLarge' })
  }

  private closeFrom(depth: number): void {
    for (const { raw } of this.open.splice(depth)) this.counts.set(raw, (this.counts.get(raw) ?? 1) - 1)
  }

  /** Ends what cannot hold the element that begins: an entry holds no entry, and a field no other field. */
  private closeBefore(name: string, space: string): void {
    if (space !== '') return
    if (entries.has(name)) {
      const at = this.open.findLastIndex(({ element }) => element.name === name && element.space === '')
      if (at > 0) this.closeFrom(at)
    }
    const parent = this.open.at(-1)?.element
    const isOver = parent?.space === '' && fields.has(parent.name) && (fields.has(name) || entries.has(name))
    if (isOver && !(parent.name === 'author' && parent.children.length > 0)) this.closeFrom(this.open.length - 1)
  }

  private endTag(): void {
    NAME.lastIndex = this.at + 2
    const name = NAME.exec(this.text)?.[0].toLowerCase()
    const end = this.text.indexOf('>', this.at)
    this.at = end === -1 ? this.text.length : end + 1
    if (name === undefined || !this.counts.get(name)) return
    this.closeFrom(this.open.findLastIndex(({ raw }) => raw === name))
  }

  private words(words: string): void {
    const children = this.open.at(-1)?.element.children
    if (!children || words === '') return
    this.characters += words.length
    if (this.characters > this.limits.characters) throw new Stopped({ code: 'importXmlTooLarge' })
    const end = children.length - 1
    if (typeof children[end] === 'string') children[end] += words
    else children.push(words)
  }
}

const none: ReadonlyMap<string, string> = new Map()

function prefixesIn(attributes: ReadonlyMap<string, string>, around = none): ReadonlyMap<string, string> {
  const own = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (own.length === 0 || around.size + own.length > MOST_PREFIXES) return around
  return new Map([...around, ...own.map(([name, address]): [string, string] => [name.slice(6), spaceOf(address)])])
}

function named(raw: string, prefixes: ReadonlyMap<string, string>): [name: string, space: string] {
  const colon = raw.indexOf(':')
  const prefix = colon === -1 ? '' : raw.slice(0, colon)
  return [raw.slice(colon + 1), prefixes.get(prefix) ?? (prefix === '' ? '' : usualSpace(prefix))]
}

/** Attributes without their prefixes, but for `xml:`; one that has none wins. */
function localNames(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const local = new Map<string, string>()
  for (const [name, value] of attributes) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue
    const isPlain = !name.includes(':') || name.startsWith('xml:')
    const key = isPlain ? name : name.slice(name.indexOf(':') + 1)
    if (isPlain || !local.has(key)) local.set(key, value)
  }
  return local
}
