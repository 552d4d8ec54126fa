import type { LinkedData } from './linked-data.ts'
import { textOf } from './linked-data.ts'
import { type Meta, metaValue } from './meta.ts'
import { elementsIn, type HtmlElement, lineOf } from './node.ts'

/** Compared without case, marks and spaces. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * A page's headline. Where the page shows one that nobody contradicts, that. Publishers write two, though: one for search engines, which
 * then stands in every field that is filled by itself, and the editors' own, which stands in the one field that was filled by hand.
 */
export function headlineIn(root: HtmlElement, meta: Meta, linked: LinkedData, houses: readonly string[]): string | null {
  const shown = shownHeadlines(root)
  const clean = (text: string | null) => (text === null ? null : withoutSite(text, houses, shown))
  const story = clean(textOf(linked.article?.headline) ?? textOf(linked.article?.name))
  const shared = clean(metaValue(meta, 'og:title') ?? metaValue(meta, 'twitter:title'))
  const told = clean(metaValue(meta, 'dc.title', 'title', 'headline', 'parsely-title', 'sailthru.title'))
  const titled = clean(meta.title || null)
  const said = [story, shared, told, titled].filter((one) => one !== null)
  const line = shown.find((one) => said.some((other) => isSame(one, other))) ?? shown.find((one) => said.some((other) => isPartOf(other, one)))
  return ownHeadline({ story, shared, titled, line, other: textOf(linked.article?.alternativeHeadline) }) ?? line ?? said[0] ?? shown[0] ?? null
}

type Sources = { story: string | null; shared: string | null; titled: string | null; line: string | undefined; other: string | null }

function ownHeadline({ story, shared, titled, line, other }: Sources): string | null {
  if (!shared || !line) return null
  if (story && isSame(story, shared)) return isPartOf(story, line) ? null : story
  if ((!story || isSame(story, line)) && titled !== null && isPartOf(titled, line) && !isPartOf(shared, line)) return shared
  return story && other !== null && isSame(story, other) && isSame(shared, line) ? story : null
}

function isSame(one: string, other: string): boolean {
  return bare(one) === bare(other)
}

function shownHeadlines(root: HtmlElement): string[] {
  const found: string[] = []
  for (const element of elementsIn(root)) {
    if (element.name !== 'h1' && element.getAttribute('itemprop') !== 'headline') continue
    const line = element.getAttribute('content') ?? lineOf(element)
    if (line.length > 3 && line.length < 400) found.push(line)
    if (found.length > 20) break
  }
  return found
}

/** One begins with the other: a headline was cut off or carries a kicker or the site's name. */
function isPartOf(one: string, other: string): boolean {
  const [a, b] = [bare(one.replace(/(?:…|\.\.\.)$/, '')), bare(other)]
  if (Math.min(a.length, b.length) < 15) return false
  return a.startsWith(b) || b.startsWith(a)
}

const BREAK = /\s+[|·•»–—-]\s+|\s*[|»ㅣ｜]\s*|\s+::\s+/g

/** A title without the site's name behind or before it: what the page itself shows as headline, or what is left without the name. */
function withoutSite(title: string, houses: readonly string[], shown: readonly string[]): string {
  const breaks = [...title.matchAll(BREAK)]
  for (const line of shown) if (title.length > line.length && bare(line).length > 10 && title.startsWith(line)) return line
  for (const one of breaks) {
    const before = title.slice(0, one.index).trim()
    const behind = title.slice(one.index + one[0].length).trim()
    for (const name of houses.map(bare)) {
      if (isSiteName(behind, name) && before.length > 10) return before
      if (isSiteName(before, name) && behind.length > 10) return behind
    }
  }
  return title
}

function isSiteName(text: string, name: string): boolean {
  const bared = bare(text)
  return bared !== '' && name !== '' && (bared === name || bared.startsWith(name) || (bared.length > 3 && name.startsWith(bared)))
}
