import { bestPairs } from './best-pairs.ts'
import { likeness } from './likeness.ts'
import { longestRise } from './longest-rise.ts'

export type Line = { id: string; text: string }

export type Pair<T> =
  | { old: T; now: T; moved: boolean }
  | { old: T; now: null; moved: false }
  | { old: null; now: T; moved: false }

/** For each new line the old one it came from, by position; lines that are new are not in it. */
type Partners = Map<number, number>

/** From this share of common words on, a line counts as the other one rewritten. */
const RESEMBLES = 0.4

/** Between two lines that stayed, so many pairs are compared at most; where more was rewritten, nothing resembles anything. */
const MOST_PAIRS = 10_000

/**
 * Which line of a text became which line of its next version: by id, else by the same words, else, between two lines that stayed, by
 * resemblance. In the order of the new text; lines that are gone stand where they stood, before what came instead.
 */
export function align<T extends Line>(olds: readonly T[], news: readonly T[]): Pair<T>[] {
  const partners = sameLines(olds, news)
  const stayed = longestRise([...partners])
  for (const gap of gaps(stayed, olds.length, news.length))
    for (const [now, old] of resembling(olds, news, gap, partners)) {
      partners.set(now, old)
      stayed.set(now, old)
    }
  return inOrder(olds, news, partners, stayed)
}

/** Lines with the same id, then lines with the same words of which neither has found a partner. */
function sameLines(olds: readonly Line[], news: readonly Line[]): Partners {
  const byId = new Map(olds.map((line, at) => [line.id, at]))
  const ids = new Set(news.map((line) => line.id))
  const byText = new Map<string, number[]>()
  for (const [at, line] of olds.entries())
    if (!ids.has(line.id) && line.text !== '') byText.set(line.text, [...(byText.get(line.text) ?? []), at])
  const partners: Partners = new Map()
  for (const [at, line] of news.entries()) {
    const old = byId.get(line.id) ?? byText.get(line.text)?.shift()
    if (old !== undefined) partners.set(at, old)
  }
  return partners
}

type Gap = { oldFrom: number; oldTo: number; newFrom: number; newTo: number }

function gaps(stayed: Partners, oldLength: number, newLength: number): Gap[] {
  const result: Gap[] = []
  let [oldFrom, newFrom] = [0, 0]
  for (const [newTo, oldTo] of [...stayed, [newLength, oldLength] as const]) {
    if (oldTo > oldFrom && newTo > newFrom) result.push({ oldFrom, oldTo, newFrom, newTo })
    ;[oldFrom, newFrom] = [oldTo + 1, newTo + 1]
  }
  return result
}

/** The pairs of lines inside a gap that keep the order and resemble each other most, all together. */
function resembling(olds: readonly Line[], news: readonly Line[], gap: Gap, partners: Partners): [number, number][] {
  const taken = new Set(partners.values())
  const free = range(gap.oldFrom, gap.oldTo).filter((at) => !taken.has(at))
  const fresh = range(gap.newFrom, gap.newTo).filter((at) => !partners.has(at))
  if (free.length * fresh.length === 0 || free.length * fresh.length > MOST_PAIRS) return []
  const oldWords = free.map((at) => wordCounts(olds[at]?.text ?? ''))
  const newWords = fresh.map((at) => wordCounts(news[at]?.text ?? ''))
  const score = (now: number, old: number) => {
    const alike = likeness(oldWords[old] ?? new Map(), newWords[now] ?? new Map())
    return alike >= RESEMBLES ? alike : 0
  }
  const pairs = bestPairs(fresh.length, free.length, score)
  return pairs.map(([now, old]) => [fresh[now] ?? 0, free[old] ?? 0])
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function inOrder<T extends Line>(
  olds: readonly T[],
  news: readonly T[],
  partners: Partners,
  stayed: Partners,
): Pair<T>[] {
  const kept = new Set(partners.values())
  const result: Pair<T>[] = []
  let gone = 0
  const removeUpTo = (end: number) => {
    for (const old of olds.slice(gone, end)) {
      if (!kept.has(gone)) result.push({ old, now: null, moved: false })
      gone += 1
    }
  }
  const nextStayed = nextOld(stayed, news.length, olds.length)
  for (const [at, now] of news.entries()) {
    removeUpTo(nextStayed[at] ?? olds.length)
    const old = olds[partners.get(at) ?? -1]
    result.push(old ? { old, now, moved: !stayed.has(at) } : { old: null, now, moved: false })
  }
  removeUpTo(olds.length)
  return result
}

/** For each new line, which old one is next to stay at or after it. */
function nextOld(stayed: Partners, length: number, end: number): number[] {
  const next = new Array<number>(length)
  let old = end
  for (let at = length - 1; at >= 0; at -= 1) {
    old = stayed.get(at) ?? old
    next[at] = old
  }
  return next
}
