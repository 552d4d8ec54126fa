import { allIn, at, childrenOf, type Element } from '../xml.ts'

/** Elements inside a word or a sentence; what another element holds stands apart from what is around it. */
const inline = new Set(
  'a b i u em strong span sup sub q lang pronounce num money chron person org function object.title virtloc event'.split(
    ' ',
  ),
)
const APART = '\ue000'

/** An element's text as a field holds it: white space is one blank. Empty for no element. */
export function wordsOf(element: Element | null | undefined): string {
  const parts: string[] = []
  const waiting: (Element | string)[] = element ? element.children.toReversed() : []
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      parts.push(next)
      continue
    }
    const isApart = !inline.has(next.name)
    if (isApart) parts.push(APART)
    if (isApart) waiting.push(APART)
    for (const child of next.children.toReversed()) waiting.push(child)
  }
  const text = parts.join('')
  return tidy(text.includes(APART) ? text.replace(/\ue000+(?=[,.;:)\]])/g, '').replaceAll(APART, ' ') : text)
}

/** Text of a field, which may be marked up as HTML though it is none, without white space around and doubled inside. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** An attribute without blanks around; empty where there is none. */
export function attr(element: Element | null | undefined, name: string): string {
  return element?.attributes.get(name)?.trim() ?? ''
}

/** The first of these texts that says something; null if none does. */
export function firstOf(...texts: (string | null | undefined)[]): string | null {
  return texts.find((text) => (text ?? '').trim() !== '')?.trim() ?? null
}

/** The first element on a path of local names whose text says something. */
export function said(element: Element | null, ...path: string[]): string | null {
  return element ? wordsOf(at(element, ...path)) || null : null
}

/** The texts of all elements of that name right under this one, without the empty ones. */
export function allSaid(element: Element | null, name: string): string[] {
  return element
    ? childrenOf(element, name)
        .map(wordsOf)
        .filter((text) => text !== '')
    : []
}

/** The first element of that name anywhere in this one. */
export function firstIn(element: Element | null, name: string): Element | null {
  return element ? (allIn(element, name)[0] ?? null) : null
}
