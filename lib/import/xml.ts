import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { ImportRefusal } from './refusal.ts'

/**
 * An element of an XML document: its local name, its namespace, its attributes by local name, its children and, as strings, its text.
 * Prefixes are the author's own and mean nothing.
 */
export type Element = {
  name: string
  space: string
  attributes: ReadonlyMap<string, string>
  children: (Element | string)[]
}

export type XmlLimits = { depth: number; nodes: number; characters: number }

export const xmlLimits: XmlLimits = { depth: 256, nodes: 500_000, characters: 40_000_000 }

/** HTML's named characters that agencies write without declaring them. */
export type Entities = Readonly<Record<string, string>>

/**
 * Reads well-formed XML into a tree. A DOCTYPE is passed over, never resolved; one that declares entities is refused. So is what is nested
 * or grows beyond the limits; an attribute counts as a node. Prefixes without a namespace and unknown entities stand as they are written.
 * `entities` are known beside XML's five.
 */
export function readXml(
  text: string,
  { entities = {}, limits = xmlLimits }: { entities?: Entities; limits?: XmlLimits } = {},
): { ok: true; root: Element; nodes: number } | { ok: false; reason: ImportRefusal } {
  const parser = new SaxesParser({ xmlns: true })
  Object.assign(parser.ENTITIES, entities)
  const open: Element[] = []
  let root: Element | null = null
  let nodes = 0
  let characters = 0
  let reason: ImportRefusal | null = null
  const stop = (why: ImportRefusal) => {
    reason ??= why
    throw new Stopped()
  }
  const add = (text: string) => {
    characters += text.length
    if (characters > limits.characters) stop({ code: 'importXmlTooLarge' })
    const children = open.at(-1)?.children
    if (!children) return
    const last = children.length - 1
    if (typeof children[last] === 'string') children[last] += text
    else children.push(text)
  }
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) stop({ code: 'importXmlEntities' })
  })
  parser.on('attribute', () => {
    nodes += 1
    if (nodes > limits.nodes) stop({ code: 'importXmlTooLarge' })
  })
  parser.on('opentag', (tag) => {
    nodes += 1
    if (nodes > limits.nodes || open.length >= limits.depth) stop({ code: 'importXmlTooLarge' })
    const element = elementOf(tag)
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('error', ({ message }) => {
    if (!harmless.test(message)) stop({ code: 'importXmlBroken', values: { what: message.slice(0, 200) } })
  })
  try {
    parser.write(text.trim()).close()
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  }
  if (reason) return { ok: false, reason }
  return root ? { ok: true, root, nodes } : { ok: false, reason: { code: 'importXmlBroken', values: { what: '' } } }
}

/** What agencies' files have wrong without anything being lost: such a name stays as it is written, and so does such a character. */
const harmless = /(?:unbound namespace prefix|undefined entity|disallowed character\.)/

/** Ends the reading from within a parser's callback. */
class Stopped extends Error {}

function elementOf(tag: SaxesTagNS): Element {
  const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value]))
  return { name: tag.local, space: tag.uri, attributes, children: [] }
}

/** The elements of that local name right under this one. */
export function childrenOf(element: Element, name?: string): Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The element that a path of local names leads to, taking the first of each; null where there is none. */
export function at(element: Element, ...path: string[]): Element | null {
  return path.reduce<Element | null>((here, name) => (here ? (childrenOf(here, name)[0] ?? null) : null), element)
}

/** All the text in an element, in reading order, without recursion. */
export function textOf(element: Element | null): string {
  const parts: string[] = []
  const waiting: (Element | string)[] = element ? [element] : []
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next)
    else for (const child of next.children.toReversed()) waiting.push(child)
  }
  return parts.join('')
}

/** Every element of that local name in the tree, in reading order. */
export function allIn(root: Element, name: string): Element[] {
  const found: Element[] = []
  const waiting = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === name) found.push(next)
    for (const child of childrenOf(next).toReversed()) waiting.push(child)
  }
  return found
}
