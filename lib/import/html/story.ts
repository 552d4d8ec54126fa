import { type Measure, measure } from './measure.ts'
import { isNamedBody } from './names.ts'
import { HtmlElement } from './node.ts'

/** How much less of a paragraph's weight each element further out gets. */
const share = (distance: number) => (distance === 1 ? 1 : distance === 2 ? 0.5 : 1 / (distance * 3))
const FARTHEST = 6
/** The share of prose that makes it worth to go further out. */
const MORE = 0.15

/** The element of a pruned page that holds the story: where most prose stands closest together. Null where there is no prose. */
export function storyIn(root: HtmlElement): HtmlElement | null {
  const measures = measure(root)
  const scores = scoresOf(root, measures)
  let best: HtmlElement | null = null
  let most = 0
  for (const [element, score] of scores) {
    const weighed = score * (1 - linkShare(measures.get(element))) * (isNamedBody(element) ? 1.2 : 1)
    if (weighed > most) [best, most] = [element, weighed]
  }
  return best && widened(best, measures)
}

function scoresOf(root: HtmlElement, measures: Map<HtmlElement, Measure>): Map<HtmlElement, number> {
  const scores = new Map<HtmlElement, number>()
  for (const [element, { prose }] of measures) {
    const inside = element.childNodes.reduce(
      (sum, child) => sum + (child instanceof HtmlElement ? (measures.get(child)?.prose ?? 0) : 0),
      0,
    )
    const own = prose - inside
    if (own < 0.5) continue
    scores.set(element, (scores.get(element) ?? 0) + own * 0.3)
    let outer = element.parent
    for (let distance = 1; outer && distance <= FARTHEST; distance += 1) {
      scores.set(outer, (scores.get(outer) ?? 0) + own * share(distance))
      if (outer === root) break
      outer = outer.parent
    }
  }
  return scores
}

export function linkShare(measure: Measure | undefined): number {
  return measure && measure.letters > 0 ? measure.linked / measure.letters : 0
}

/** A story may stand in several boxes side by side: goes outwards as long as that brings much more prose and few links. */
function widened(best: HtmlElement, measures: Map<HtmlElement, Measure>): HtmlElement {
  let chosen = best
  for (let outer = best.parent; outer; outer = outer.parent) {
    const inner = measures.get(chosen)
    const all = measures.get(outer)
    if (!inner || !all) break
    const more = all.prose - inner.prose
    const letters = all.letters - inner.letters
    const links = letters > 0 ? (all.linked - inner.linked) / letters : 0
    if (more > inner.prose * MORE && links < 0.3) chosen = outer
  }
  return chosen
}
