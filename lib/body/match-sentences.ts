import { diffArrays } from 'diff'
import { likeness } from './likeness.ts'
import { longestRise } from './longest-rise.ts'

/** A sentence and the older one it is or was. `stayed`: both stand in the same order as the others that stayed. */
export type Match = { old: number; now: number; stayed: boolean }

/** From this share of common words on, a sentence counts as the other one edited; from the second, even at another place. */
const RESEMBLES = 0.4
const RESEMBLES_MOVED = 0.6

/** A word in more sentences than this says nothing about which of them is meant. */
const COMMON = 12

/**
 * Which sentence of an older text each sentence is: the same words in the same order, the same words elsewhere, or words edited. Each is
 * matched once; empty texts never are. What is the same in both texts is always matched with itself. In the order of the newer text.
 */
export function matchSentences(olds: readonly string[], news: readonly string[]): Match[] {
  const partners = new Map<number, number>()
  const stayed = new Set<number>()
  for (const [old, now] of commonOrder(olds, news)) {
    partners.set(now, old)
    stayed.add(now)
  }
  for (const [old, now] of sameElsewhere(olds, news, partners)) partners.set(now, old)
  const gapOf = gapsBetween(partners, stayed, olds.length, news.length)
  const edited = resembling(olds, news, partners, gapOf)
  for (const [old, now] of edited) partners.set(now, old)
  for (const now of keptOrder(edited, gapOf)) stayed.add(now)
  return [...partners].sort(([a], [b]) => a - b).map(([now, old]) => ({ old, now, stayed: stayed.has(now) }))
}

/** The longest run of equal sentences that both texts have in one order. What only one has cannot be in it, and is not looked at. */
function commonOrder(olds: readonly string[], news: readonly string[]): [number, number][] {
  const [left, right] = [presentIn(news, olds), presentIn(olds, news)]
  const textsAt = (texts: readonly string[], places: readonly number[]) => places.map((at) => texts[at] ?? '')
  const pairs: [number, number][] = []
  let [old, now] = [0, 0]
  for (const part of diffArrays(textsAt(olds, left), textsAt(news, right))) {
    if (!part.added && !part.removed)
      for (let at = 0; at < part.count; at += 1) pairs.push([left[old + at] ?? 0, right[now + at] ?? 0])
    if (!part.added) old += part.count
    if (!part.removed) now += part.count
  }
  return pairs
}

/** The places of the texts that the others have too. */
function presentIn(others: readonly string[], texts: readonly string[]): number[] {
  const known = new Set(others)
  return texts.flatMap((text, at) => (text !== '' && known.has(text) ? [at] : []))
}

function sameElsewhere(olds: readonly string[], news: readonly string[], partners: ReadonlyMap<number, number>) {
  const taken = new Set(partners.values())
  const places = new Map<string, number[]>()
  for (const [at, text] of olds.entries())
    if (text !== '' && !taken.has(at)) places.set(text, [...(places.get(text) ?? []), at])
  return news.flatMap((text, now): [number, number][] => {
    const old = partners.has(now) ? undefined : places.get(text)?.shift()
    return old === undefined ? [] : [[old, now]]
  })
}

/** In which gap between two sentences that stayed an old and a new one stand: the number of those before it. */
type Gaps = { old: number[]; now: number[] }

function gapsBetween(partners: ReadonlyMap<number, number>, stayed: ReadonlySet<number>, olds: number, news: number) {
  const fixed = new Set([...stayed].map((now) => partners.get(now)))
  const count = (length: number, isFixed: (at: number) => boolean) => {
    let before = 0
    return Array.from({ length }, (_, at) => (isFixed(at) ? ++before : before))
  }
  return { old: count(olds, (at) => fixed.has(at)), now: count(news, (at) => stayed.has(at)) }
}

/** The most alike first, as long as neither is matched yet; only sentences that share a word which is not in many are compared. */
function resembling(
  olds: readonly string[],
  news: readonly string[],
  partners: ReadonlyMap<number, number>,
  gapOf: Gaps,
): [number, number][] {
  const taken = new Set(partners.values())
  const bags = new Map(olds.flatMap((text, at) => (taken.has(at) ? [] : [[at, wordsIn(text)] as const])))
  const having = new Map<string, number[]>()
  for (const [at, bag] of bags) for (const word of bag.keys()) having.set(word, [...(having.get(word) ?? []), at])
  const found = news.flatMap((text, now) => {
    if (partners.has(now)) return []
    const bag = wordsIn(text)
    const near = [...bag.keys()].map((word) => having.get(word) ?? []).filter((places) => places.length <= COMMON)
    return [...new Set(near.flat())].flatMap((old) => {
      const score = likeness(bags.get(old) ?? new Map(), bag)
      const needed = gapOf.old[old] === gapOf.now[now] ? RESEMBLES : RESEMBLES_MOVED
      return score < needed ? [] : [{ old, now, score }]
    })
  })
  const pairs = new Map<number, number>()
  const used = new Set<number>()
  for (const { old, now } of found.sort((a, b) => b.score - a.score || a.now - b.now || a.old - b.old)) {
    if (pairs.has(now) || used.has(old)) continue
    pairs.set(now, old)
    used.add(old)
  }
  return [...pairs].map(([now, old]) => [old, now])
}

/** Of the edited ones, those that stand in the same gap as before, and there in the same order. */
function keptOrder(edited: readonly [number, number][], gapOf: Gaps): number[] {
  const inGap = edited.filter(([old, now]) => gapOf.old[old] === gapOf.now[now])
  const ordered = inGap.map(([old, now]): [number, number] => [now, old]).sort(([a], [b]) => a - b)
  return [...longestRise(ordered).keys()]
}

const words = new Intl.Segmenter('und', { granularity: 'word' })

/** Words as Unicode has them, with dictionaries where a script has no spaces. */
function wordsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { segment, isWordLike } of words.segment(text.toLowerCase()))
    if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  return counts
}
