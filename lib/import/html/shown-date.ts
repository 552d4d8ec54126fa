import { readTimestamp } from '../content/timestamp.ts'
import { HtmlElement, HtmlText } from './node.ts'

const A_YEAR = /(?:19|20)\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2}(?!\d)/
const DATED = /date|time|publi|posted|meta|stand|datum|fecha|created|autor|author|byline|info|tarih|data(?=$|[\s_-])/
const elsewhere =
  /(?:^|[\s_-])(?:related|teaser|teasers|comment|comments|sidebar|recommend|recommended|promo|footer|nav|menu|card|copyright|popular|latest|widget|calendar|event|events|archive)(?=$|[\s_-])/
const skipped = new Set('script style noscript template nav footer aside form select button figure'.split(' '))
const SAYS_FIRST =
  /publi|veröffentlicht|posted|stand\b|erstellt|created|written|yayın|dərc|опубликован|on:|am\s+\d|geplaatst|skrevet|julkaistu|lagt ut/iu
const SAYS_LATER = /updat|aktualisier|modif|geändert|обновл|güncel|oppdatert|uppdater|copyright|©|all rights/iu
const LONGEST = 160
const ENOUGH = 3

type Found = { value: string; score: number }

/**
 * The day that a page shows as its own, near its headline: a line that is hardly more than a date, stands in something that is called so
 * or says that something was published then. Null where nothing speaks for a date but that it stands there.
 */
export function shownDate(root: HtmlElement): string | null {
  const elements = shownIn(root)
  const headline = elements.findIndex(({ name }) => name === 'h1')
  let best: Found | null = null
  for (const [at, element] of elements.entries())
    for (const child of element.childNodes) {
      const found =
        child instanceof HtmlText ? dateIn(child.textContent, element, headline === -1 ? null : at - headline) : null
      if (found && found.score >= ENOUGH && found.score > (best?.score ?? 0)) best = found
    }
  return best?.value ?? null
}

function shownIn(root: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = []
  const waiting = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next)
    for (const child of next.childNodes.toReversed())
      if (child instanceof HtmlElement && !skipped.has(child.name) && !elsewhere.test(namesAround(child)))
        waiting.push(child)
  }
  return found
}

function namesAround(element: HtmlElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .slice(0, 300)
}

function dateIn(text: string, element: HtmlElement, distance: number | null): Found | null {
  if (text.length > LONGEST * 2 || !A_YEAR.test(text)) return null
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length > LONGEST) return null
  const date = firstDate(line)
  if (!date) return null
  const names = `${namesAround(element)} ${element.parent ? namesAround(element.parent) : ''}`
  const reasons = [
    element.name === 'time' ? 2 : 0,
    DATED.test(names) ? 2 : 0,
    SAYS_FIRST.test(line) ? 2 : 0,
    SAYS_LATER.test(line) ? -2 : 0,
    date.length > line.length * 0.4 ? 1 : 0,
    nearness(distance),
    element.name === 'h1' || element.name === 'title' ? 2 : 0,
  ]
  return { value: date.value, score: reasons.reduce((sum, one) => sum + one, 0) }
}

function nearness(distance: number | null): number {
  if (distance === null) return 0
  if (distance >= 0 && distance < 25) return 2
  return distance < 0 && distance > -15 ? 1.5 : distance >= 25 && distance < 60 ? 0.5 : 0
}

const WORD = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu

function firstDate(line: string): { value: string; length: number } | null {
  for (const { index } of line.matchAll(WORD)) {
    const found = readTimestamp(line.slice(index))
    if (found?.value) return { value: found.value, length: found.length }
  }
  return null
}
