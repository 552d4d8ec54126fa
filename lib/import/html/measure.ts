import { HtmlElement, HtmlText, within } from './node.ts'

/** How much of what an element holds: letters in all, letters of links, and prose, which is what makes a story. */
export type Measure = { letters: number; linked: number; prose: number }

const blockNames = new Set(
  `html address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup li main
  menu nav ol p pre search section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
)
const noProse = new Set('h1 h2 h3 h4 h5 h6 figcaption button label option dt th'.split(' '))
const silent = new Set('script style noscript template title svg select textarea iframe'.split(' '))
const SHORTEST = 25
/** Han, kana and Hangul say in one letter what takes others two or three. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g
const PAUSE = /[,،、，;。।]/g

type Own = { letters: number; linked: number; pauses: number }
type State = { block: HtmlElement; inLink: boolean; isSilent: boolean }

/** Measures every element of a tree in one walk. */
export function measure(root: HtmlElement): Map<HtmlElement, Measure> {
  const own = ownText(root)
  const measures = new Map<HtmlElement, Measure>()
  for (const [block, said] of own)
    measures.set(block, { letters: said.letters, linked: said.linked, prose: proseOf(block, said) })
  const elements = [root, ...elementsOf(root)]
  for (const element of elements.reverse()) {
    const mine = measures.get(element)
    if (!mine || !element.parent || element === root) continue
    const above = measures.get(element.parent) ?? { letters: 0, linked: 0, prose: 0 }
    measures.set(element.parent, {
      letters: above.letters + mine.letters,
      linked: above.linked + mine.linked,
      prose: above.prose + mine.prose,
    })
  }
  return measures
}

function elementsOf(root: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = []
  for (const node of within(root)) if (node instanceof HtmlElement) found.push(node)
  return found
}

/** The words that stand in each block itself and not in a block inside it. */
function ownText(root: HtmlElement): Map<HtmlElement, Own> {
  const own = new Map<HtmlElement, Own>()
  const waiting: { element: HtmlElement; state: State }[] = [
    { element: root, state: { block: root, inLink: false, isSilent: false } },
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element, state } = next
    for (const child of element.childNodes) {
      if (child instanceof HtmlText) count(own, state, child.textContent)
      else waiting.push({ element: child, state: stateIn(child, state) })
    }
  }
  return own
}

function stateIn(element: HtmlElement, state: State): State {
  const block = blockNames.has(element.name) ? element : state.block
  return {
    block,
    inLink: state.inLink || element.name === 'a',
    isSilent: state.isSilent || silent.has(element.name),
  }
}

function count(own: Map<HtmlElement, Own>, { block, inLink, isSilent }: State, words: string): void {
  const text = words.trim()
  if (isSilent || text === '') return
  const dense = text.match(DENSE)?.length ?? 0
  const letters = text.length + 2 * dense
  const said = own.get(block) ?? { letters: 0, linked: 0, pauses: 0 }
  said.letters += letters
  if (inLink) said.linked += letters
  else said.pauses += text.match(PAUSE)?.length ?? 0
  own.set(block, said)
}

/** As Readability weighs a paragraph: by length up to 300 letters and by its commas; less the more of it is links. */
function proseOf(block: HtmlElement, { letters, linked, pauses }: Own): number {
  if (letters < SHORTEST || noProse.has(block.name)) return 0
  if (block.name === 'li' && letters < 80) return 0
  const weight = 1 + Math.min(pauses, letters / 30) + Math.min(3, letters / 100)
  return weight * (1 - linked / letters)
}
