import { type Measure, measure } from './measure.ts'
import { isNamedFurniture } from './names.ts'
import { type HtmlElement, type HtmlNode, HtmlText } from './node.ts'

const gone = new Set(
  'script style noscript template nav footer button select input textarea svg canvas dialog menu title link meta base map'.split(
    ' ',
  ),
)
/** Parts of the page whose kind says that they are no story, unless most of the story stands there. */
const doubtful = new Set(['aside', 'header', 'form'])
/** What holds this share of a page's prose is no furniture, whatever it is called. */
const LARGE = 0.4

/** Takes everything out of a tree that is furniture by its kind or its name. */
export function prune(root: HtmlElement): void {
  keep(root, (element) => !gone.has(element.name))
  const measures = measure(root)
  const whole = measures.get(root)?.prose ?? 0
  keep(
    root,
    (element) => isLarge(measures.get(element), whole) || !isFurniture(element, measures.get(element)?.prose ?? 0),
  )
}

/** Leaves only what the test takes, without recursion; what is inside an element that went is not asked about. */
export function keep(root: HtmlElement, takes: (element: HtmlElement) => boolean): void {
  const waiting = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const kept: HtmlNode[] = []
    for (const child of next.childNodes) {
      if (child instanceof HtmlText) kept.push(child)
      else if (takes(child)) {
        kept.push(child)
        waiting.push(child)
      }
    }
    next.childNodes = kept
  }
}

function isLarge(measure: Measure | undefined, whole: number): boolean {
  return measure !== undefined && measure.prose > whole * LARGE
}

function isFurniture(element: HtmlElement, prose: number): boolean {
  return doubtful.has(element.name) || isHidden(element) || isNamedFurniture(element, prose)
}

function isHidden(element: HtmlElement): boolean {
  if (element.getAttribute('hidden') !== null) return true
  const style = element.getAttribute('style')
  return style !== null && /display:\s*none|visibility:\s*hidden/i.test(style)
}
