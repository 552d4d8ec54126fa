import { type Line, linesIn } from './lines.ts'
import { type Measure, measure } from './measure.ts'
import { elementsIn, type HtmlElement, lineOf } from './node.ts'
import { isPageWords } from './page-words.ts'
import { keep } from './prune.ts'
import { linkShare } from './story.ts'

type Weighed = Line & { prose: number }

/** What the story's other fields say already. */
export type Told = { headline: string | null; byline: readonly string[]; standfirst: string | null }

const boxes = new Set('ul ol dl div section article table tbody tr p h2 h3 h4 h5 h6 blockquote'.split(' '))
const pictures = new Set('figure figcaption picture img'.split(' '))
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Takes out of a story what is none of its text: pictures and their captions, links to other stories, what its fields tell, and the page's own words. */
export function tidyStory(story: HtmlElement, told: Told): void {
  keep(story, (element) => !pictures.has(element.name))
  const measures = measure(story)
  const whole = measures.get(story)?.prose ?? 0
  keep(story, (element) => !isLinks(element, measures.get(element), whole))
  const now = measure(story)
  const lines = linesIn(story).map((line) => ({ ...line, prose: now.get(line.element)?.prose ?? 0 }))
  const away = new Set(
    [...linesAround(lines), ...lines.filter((line) => isToldOrFurniture(line, told))].map(({ element }) => element),
  )
  keep(story, (element) => !away.has(element))
}

/** A box or a line that is nearly all links leads to other stories. */
function isLinks(element: HtmlElement, measure: Measure | undefined, whole: number): boolean {
  if (!boxes.has(element.name) || !measure || measure.letters === 0 || measure.prose > whole * 0.1) return false
  return linkShare(measure) > (element.name === 'p' ? 0.85 : 0.7) || (measure.letters < 600 && isTeaser(element))
}

/** A box with a headline that is a link leads to another story, whatever it tells of it. */
function isTeaser(element: HtmlElement): boolean {
  if (!/^(?:div|section|article|li)$/.test(element.name)) return false
  for (const inner of elementsIn(element)) if (/^h[2-6]$/.test(inner.name) && isLinkedWhole(inner)) return true
  return false
}

function isLinkedWhole(heading: HtmlElement): boolean {
  const line = lineOf(heading)
  if (line === '') return false
  if (heading.parent?.name === 'a') return true
  for (const inner of elementsIn(heading))
    if (inner.name === 'a' && lineOf(inner).length > line.length * 0.8) return true
  return false
}

/** So many lines behind the last paragraph are a list that the story ends with. */
const MANY = 8
const SHORT = 80
const LONGEST_TOLD = 700
const LONGEST_BYLINE = 120

/** Before the first and behind the last paragraph, lines that are no sentences are the page's. */
function linesAround(lines: readonly Weighed[]): Weighed[] {
  const first = lines.findIndex(isParagraph)
  const last = lines.findLastIndex(isParagraph)
  if (first === -1) return []
  const behind = lines.slice(last + 1)
  const before = lines.slice(0, first).filter(({ text, element }) => !isSentence(text) || element.name === 'h1')
  return [
    ...before,
    ...(behind.length > MANY
      ? []
      : behind.filter(({ text, element }) => text.length < SHORT && !isSentence(text) && !isQuoted(element))),
  ]
}

function isParagraph({ element, text, prose }: Weighed): boolean {
  return prose >= 1.2 && isSentence(text) && !/^h\d$/.test(element.name)
}

function isQuoted(element: HtmlElement): boolean {
  return element.name === 'blockquote' || element.parent?.name === 'blockquote'
}

function isSentence(text: string): boolean {
  return text.length >= 150 || (text.length >= 40 && /[.!?…。！？؟։।:;"'“”»)\]]$/u.test(text))
}

function isToldOrFurniture({ text }: Line, told: Told): boolean {
  if (text.length > LONGEST_TOLD) return false
  if (isPageWords(text)) return true
  const bared = bare(text)
  if ([told.headline, told.standfirst].some((one) => one !== null && bare(one) === bared)) return true
  return text.length <= LONGEST_BYLINE && isByline(bared, told.byline.map(bare))
}

/** A line with the writers' names and hardly a word more. */
function isByline(line: string, names: readonly string[]): boolean {
  const rest = names.reduce((left, name) => left.replace(name, ''), line)
  return (
    rest.length < line.length && rest.replace(/^(?:by|von|par|por|de|di|text|autor|from|and|und|et|y)+/, '').length <= 3
  )
}
