import { elementsIn, HtmlElement, lineOf } from './node.ts'

export type Line = { element: HtmlElement; text: string }

const lineNames = new Set('p h1 h2 h3 h4 h5 h6 li td dd dt div section time address pre'.split(' '))
const boxNames = new Set('article main ul ol dl table tbody tr blockquote center'.split(' '))

/** The innermost elements that are lines of their own, with their words, in reading order. */
export function linesIn(story: HtmlElement): Line[] {
  const lines: Line[] = []
  for (const element of elementsIn(story)) {
    const text = isLine(element) ? lineOf(element) : ''
    if (text !== '') lines.push({ element, text })
  }
  return lines
}

function isLine(element: HtmlElement): boolean {
  const isBox = ({ name }: HtmlElement) => lineNames.has(name) || boxNames.has(name)
  return (
    lineNames.has(element.name) && !element.childNodes.some((child) => child instanceof HtmlElement && isBox(child))
  )
}
