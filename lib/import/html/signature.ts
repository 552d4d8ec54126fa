import { isPerson } from './byline.ts'
import { linesIn } from './lines.ts'
import type { HtmlElement } from './node.ts'
import { peopleIn } from './people.ts'
import { keep } from './prune.ts'

const LONGEST = 80

/** Takes the line with its writers' names from a story's beginning or end, where it stands alone as a paragraph; empty if there is none. */
export function takeSignature(story: HtmlElement): string[] {
  const lines = linesIn(story)
  for (const { element, text } of [...lines.slice(0, 3), ...lines.slice(-3).reverse()]) {
    const names = text.length > LONGEST ? [] : peopleIn([text])
    if (names.length === 0 || !names.every(isPerson)) continue
    keep(story, (one) => one !== element)
    return names
  }
  return []
}
