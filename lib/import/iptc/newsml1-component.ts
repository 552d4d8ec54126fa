import { allIn, at, childrenOf, type Element, textOf } from '../xml.ts'
import { attr, said } from './field.ts'

/** A story of a news item: the components around it, innermost first, the first of which is its own. */
export type Component = { chain: Element[] }

/** The components of an item that are stories: the innermost ones with a headline and a text, else the outermost. */
export function storiesIn(item: Element): Component[] {
  const outer = childrenOf(item, 'NewsComponent')
  const found = outer.flatMap((component) => storiesUnder(component, []))
  if (found.length > 0) return found
  const [first] = outer
  // An order to cancel has no component.
  return first ? [{ chain: [first] }] : statusIn(item) === '' ? [] : [{ chain: [] }]
}

function statusIn(item: Element): string {
  return attr(at(item, 'NewsManagement', 'Status'), 'FormalName')
}

function storiesUnder(component: Element, around: readonly Element[]): Component[] {
  const parts = childrenOf(component, 'NewsComponent')
  // What is around a story is asked for many things: its other stories are not looked through each time.
  const own = { ...component, children: component.children.filter(isNoComponent) }
  const inner = parts.flatMap((one) => storiesUnder(one, [own, ...around]))
  if (inner.length > 0) return inner
  const chain = [component, ...around]
  const headline = said(component, 'NewsLines', 'HeadLine')
  return headline !== null && textsIn(component).length > 0 ? [{ chain }] : []
}

function isNoComponent(child: Element | string): boolean {
  return typeof child === 'string' || child.name !== 'NewsComponent'
}

/** What a component is for, by its own role or the nearest one around it; in small letters. */
export type Leaf = { content: Element; role: string; component: Element; parent: Element | null }

/** All pieces of content in a component, in reading order. */
export function leavesIn(component: Element): Leaf[] {
  const leaves: Leaf[] = []
  type Waiting = { one: Element; role: string; parent: Element | null }
  const waiting: Waiting[] = [{ one: component, role: '', parent: null }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { one, parent } = next
    const role = attr(at(one, 'Role'), 'FormalName').toLowerCase() || next.role
    for (const content of childrenOf(one, 'ContentItem')) leaves.push({ content, role, component: one, parent })
    for (const child of childrenOf(one, 'NewsComponent').reverse()) waiting.push({ one: child, role, parent: one })
  }
  return leaves
}

const ABOUT =
  /^(?:stylesheet|headline|sub-?headline|subhead|contact|caption|copyright|byline|dateline|slugline|synopsis|abstract|summary|keywords?|thumbnail|preview|quicklook|logo)/

/** The pieces that are the story's text. */
export function textsIn(component: Element): Leaf[] {
  const texts = leavesIn(component).filter(({ content, role }) => !ABOUT.test(role) && isText(content))
  const main = texts.filter(({ role }) => /^(?:main|body|text|story)/.test(role))
  return main.length > 0 ? main : texts
}

function isText(content: Element): boolean {
  const type = mediaOf(content)
  return (
    !/image|photo|picture|graphic|audio|video|css/.test(type) &&
    allIn(content, 'DataContent').some((one) => /\S/.test(textOf(one)))
  )
}

/** Whether a piece is a picture somewhere outside. */
export function isImage({ content }: Leaf): boolean {
  return (
    attr(content, 'Href') !== '' &&
    /image|photo|picture|graphic|jpe?g|png|gif/.test(`${mediaOf(content)} ${attr(content, 'Href')}`.toLowerCase())
  )
}

/** Whether a piece is sound or film. */
export function isPlayed({ content }: Leaf): boolean {
  return /audio|video/.test(mediaOf(content))
}

function mediaOf(content: Element): string {
  const words = ['MediaType', 'MimeType', 'Format'].map((name) => attr(at(content, name), 'FormalName'))
  return words.join(' ').toLowerCase()
}
