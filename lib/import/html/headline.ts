import type { LinkedData } from './linked-data.ts'
import { textOf } from './linked-data.ts'
import { type Meta, metaValue } from './meta.ts'
import { elementsIn, type HtmlElement, lineOf } from './node.ts'

/** Compared without case, marks and spaces. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The headline that most of a page's sources agree on: what the page shows, what it tells search engines and what it tells networks. */
export function headlineIn(root: HtmlElement, meta: Meta, linked: LinkedData, site: string | null): string | null {
  const shown = shownHeadlines(root)
  const said = [
    textOf(linked.article?.headline),
    textOf(linked.article?.name),
    metaValue(meta, 'og:title'),
    metaValue(meta, 'twitter:title', 'dc.title', 'title', 'headline', 'parsely-title', 'sailthru.title'),
    meta.title,
  ].flatMap((one) => (one ? [withoutSite(one, site, shown)] : []))
  const confirmed = shown.find((line) => said.some((one) => bare(one) === bare(line)))
  if (confirmed) return confirmed
  const near = shown.find((line) => said.some((one) => isPartOf(one, line)))
  return near ?? said[0] ?? shown[0] ?? null
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
  return a.startsWith(b) || b.startsWith(a) || a.endsWith(b)
}

const BREAK = /\s+[|·•»–—-]\s+|\s*[|»]\s*|\s+::\s+/g

/** A title without the site's name behind or before it: what the page itself shows as headline, or what is left without the name. */
function withoutSite(title: string, site: string | null, shown: readonly string[]): string {
  const breaks = [...title.matchAll(BREAK)]
  for (const line of shown) if (title.length > line.length && bare(line).length > 10 && title.startsWith(line)) return line
  const name = bare(site ?? '')
  for (const one of breaks) {
    const before = title.slice(0, one.index).trim()
    const behind = title.slice(one.index + one[0].length).trim()
    if (name !== '' && isSiteName(behind, name) && before.length > 10) return before
    if (name !== '' && isSiteName(before, name) && behind.length > 10) return behind
  }
  return title
}

function isSiteName(text: string, name: string): boolean {
  const bared = bare(text)
  return bared !== '' && (bared === name || bared.startsWith(name) || (bared.length > 3 && name.startsWith(bared)))
}
