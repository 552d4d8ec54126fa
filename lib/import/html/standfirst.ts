import { type LinkedData, textOf } from './linked-data.ts'
import { type Meta, metaValue } from './meta.ts'
import { elementsIn, type HtmlElement, lineOf } from './node.ts'

const LEAD =
  /(?:^|[\s_-])(?:lead|lede|standfirst|stand-first|summary|intro|introduction|abstract|subtitle|sub-title|subheadline|sub-headline|dek|deck|excerpt|vorspann|chapo|chapeau|entradilla|sommario|occhiello|ingress|sapo|spot|perex|anrisstext|teaser-text|teasertext|description|bajada|sumario)(?=$|[\s_-])/
const elsewhere =
  /(?:^|[\s_-])(?:related|teaser|teasers|comment|comments|sidebar|recommend|recommended|promo|newsletter|caption|footer|nav|menu|card)(?=$|[\s_-])/
const skipped = new Set(
  'script style noscript template nav footer aside form figure figcaption select button'.split(' '),
)
const LONGEST = 700
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The paragraph that a page shows between its headline and its text, if it shows one, and whether the story has it inside. */
export function standfirstIn(root: HtmlElement, meta: Meta, { article }: LinkedData) {
  const said = [
    textOf(article?.description),
    ...['og:description', 'description', 'twitter:description'].map((name) => metaValue(meta, name)),
  ]
  const shown = shownStandfirst(
    root,
    said.flatMap((one) => one ?? []),
  )
  const text = shown && lineOf(shown)
  return {
    /** Its text, or null where it is part of the story as it stands. */
    shownOutside(story: HtmlElement): string | null {
      return shown && !elementsIn(story).some((one) => one === shown) ? text : null
    },
  }
}

/** It is called so, or says the same as the page's description. Looked for behind the first h1 and outside lists of other stories. */
function shownStandfirst(root: HtmlElement, descriptions: readonly string[]): HtmlElement | null {
  const told = descriptions.map(bare).filter((one) => one.length > 30)
  let seenHeadline = false
  let left = 1_500
  for (const element of shownIn(root)) {
    if (element.name === 'h1') seenHeadline = true
    if (!seenHeadline) continue
    left -= 1
    if (left === 0) return null
    if (!/^(?:p|div|h2|h3|span|section|strong|li)$/.test(element.name)) continue
    const line = lineOf(element, LONGEST)
    if (line.length < 40 || line.length > LONGEST || element.getAttribute('aria-hidden') === 'true') continue
    if (told.some((one) => startsAlike(one, bare(line))) || (LEAD.test(classOf(element)) && isOneLine(element)))
      return innermost(element)
  }
  return null
}

function* shownIn(root: HtmlElement): Generator<HtmlElement> {
  const hidden = new Set<HtmlElement>()
  for (const element of elementsIn(root)) {
    if ((element.parent && hidden.has(element.parent)) || skipped.has(element.name) || elsewhere.test(classOf(element)))
      hidden.add(element)
    else yield element
  }
}

function classOf(element: HtmlElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .slice(0, 400)
}

function startsAlike(description: string, line: string): boolean {
  const length = Math.min(description.length, line.length, 120)
  return (
    length > 30 &&
    Math.max(description.length, line.length) < 2 * length + 200 &&
    description.slice(0, length) === line.slice(0, length)
  )
}

function isOneLine(element: HtmlElement): boolean {
  let paragraphs = 0
  for (const inner of elementsIn(element)) if (/^(?:p|h\d|li|div)$/.test(inner.name)) paragraphs += 1
  return paragraphs <= 1
}

function innermost(element: HtmlElement): HtmlElement {
  const line = lineOf(element)
  let inner = element
  for (const one of elementsIn(element))
    if (/^(?:p|div|h\d|section)$/.test(one.name) && lineOf(one, LONGEST) === line) inner = one
  return inner
}
