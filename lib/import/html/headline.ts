import { type LinkedData, textOf } from './linked-data.ts'
import { type Meta, metaValue } from './meta.ts'
import { elementsIn, type HtmlElement, lineOf } from './node.ts'

/** Compared without case, marks and spaces. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

type Sources = {
  /** The headline and the name that the linked data give the story, and their other headline. */
  story: string | null
  name: string | null
  other: string | null
  /** What networks are told. */
  shared: string | null
  tweeted: string | null
  /** What search engines are told. */
  titled: string | null
}

/**
 * A page's headline. Where the page shows one that nobody contradicts, that. Publishers write two, though: one for search engines, which
 * then stands in every field that is filled by itself, and the editors' own, which stands in the one field that was filled by hand.
 */
export function headlineIn(
  root: HtmlElement,
  meta: Meta,
  linked: LinkedData,
  houses: readonly string[],
): string | null {
  const shown = shownHeadlines(root)
  const sources = sourcesOf(meta, linked, (text) => withoutSite(text.slice(0, LONGEST), houses, shown))
  const { story, name, shared, titled } = sources
  const said = [story, name, shared, titled].filter((one) => one !== null)
  const line =
    shown.find((one) => said.some((other) => isSame(one, other))) ??
    shown.find((one) => said.some((other) => holds(other, one)))
  const own = line && shared ? ownHeadline(line, shared, sources) : null
  const only = !story && !shared && shown.length === 1 ? shown.find((one) => isAkin(one, titled ?? '')) : null
  return own ?? line ?? only ?? said[0] ?? shown[0] ?? null
}

function sourcesOf(meta: Meta, { article }: LinkedData, clean: (text: string) => string): Sources {
  const said = (text: string | null) => (text ? clean(text) : null)
  const tweeted = said(metaValue(meta, 'twitter:title'))
  return {
    story: said(textOf(article?.headline)),
    name: said(textOf(article?.name)),
    other: textOf(article?.alternativeHeadline),
    shared: said(metaValue(meta, 'og:title')) ?? tweeted,
    tweeted,
    titled: said(meta.title),
  }
}

function ownHeadline(line: string, shared: string, { story, name, other, tweeted, titled }: Sources): string | null {
  if (isSame(line, shared)) {
    if (story && other && isSame(story, other) && !isSame(story, line)) return story
    return GLUED.test(line) && !GLUED.test(shared) ? shared : null
  }
  if (story && isSame(story, shared)) return isPartOf(story, line) ? null : story
  if (tweeted && isSame(tweeted, line) && !bare(line).endsWith(bare(shared))) return null
  if (name && isSame(name, shared)) return shared
  const isByHand = !holds(shared, line) && !isPartOf(shared, line) && titled !== null && !isPartOf(titled, shared)
  return isByHand && (!story || isSame(story, line)) ? shared : null
}

/** The page's own pieces, such as a kicker and the headline, stand in elements without a space between them. */
const GLUED = /\p{Ll}\p{Lu}/u

function isSame(one: string, other: string): boolean {
  return bare(one) === bare(other)
}

function shownHeadlines(root: HtmlElement): string[] {
  const found: string[] = []
  for (const element of elementsIn(root)) {
    if (element.name !== 'h1' && element.getAttribute('itemprop') !== 'headline') continue
    const line = element.getAttribute('content') ?? lineOf(element, 400)
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

function isAkin(one: string, other: string): boolean {
  const words = new Set(other.toLowerCase().match(/\p{L}{4,}/gu))
  return (one.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word))
}

function holds(one: string, other: string): boolean {
  return isPartOf(one, other) || (bare(other).length >= 15 && bare(one).includes(bare(other)))
}

const LONGEST = 1_000
const BREAK = /\s+[|·•»–—-]\s+|\s*[|»ㅣ｜]\s*|\s+::\s+/g

/** A title without the site's name behind or before it: what the page itself shows as headline, or what is left without the name. */
function withoutSite(title: string, houses: readonly string[], shown: readonly string[]): string {
  const breaks = [...title.matchAll(BREAK)]
  for (const line of shown)
    if (title.length > line.length && bare(line).length > 10 && title.startsWith(line)) return line
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
  return (
    bared !== '' &&
    name !== '' &&
    (bared === name || bared.startsWith(name) || (bared.length > 3 && name.startsWith(bared)))
  )
}
