import { matchSentences } from '#lib/body/match-sentences.ts'

/** The sentences of the old copy, the new one and our text, as words. */
export type Texts = { old: string[]; now: string[]; ours: string[] }

/** Which sentence of one text is which of another; all by their places. */
export type Matches = {
  /** Of a new sentence: the old one it is or was. */
  cameFrom: ReadonlyMap<number, { old: number; stayed: boolean }>
  /** Old sentences that the new copy still has, as they were or changed. */
  survivors: ReadonlySet<number>
  /** For each new sentence the old one that is next to stay at or after it. */
  nextStayed: number[]
  /** Of an old sentence: ours that came of it. */
  oursOf: ReadonlyMap<number, number>
  /** Of a new sentence: ours that says the same; and all of ours that do. */
  exact: ReadonlyMap<number, number>
  said: ReadonlySet<number>
  /** Of a new sentence: ours that says it, or what it replaces. */
  placeOf: ReadonlyMap<number, number>
  /** New sentences that stand in ours where the new copy has them. */
  inPlace: ReadonlySet<number>
}

/** Finds which sentences of three texts belong together. */
export function matchVersions(texts: Texts): Matches {
  const between = matchSentences(texts.old, texts.now)
  const cameFrom = new Map(between.map((match) => [match.now, match]))
  const oursOf = new Map(matchSentences(texts.old, texts.ours).map((match) => [match.old, match.now]))
  const { exact, alike } = alreadySaid(texts, cameFrom, oursOf)
  const placeOf = new Map<number, number>()
  for (const at of texts.now.keys()) {
    const place = exact.get(at) ?? oursOf.get(cameFrom.get(at)?.old ?? -1) ?? alike.get(at)
    if (place !== undefined) placeOf.set(at, place)
  }
  return {
    cameFrom,
    survivors: new Set(between.map((match) => match.old)),
    nextStayed: nextStayed(texts.now.length, cameFrom, texts.old.length),
    oursOf,
    exact,
    said: new Set(exact.values()),
    placeOf,
    inPlace: standsInPlace(texts.now.length, cameFrom, placeOf),
  }
}

/**
 * Where our text says already what a new sentence says: as it kept it from the old copy, or as it was brought in since. `alike` are
 * sentences of our own that a new one resembles: brought in and then edited, or written by us.
 */
function alreadySaid(
  texts: Texts,
  cameFrom: ReadonlyMap<number, { old: number }>,
  oursOf: ReadonlyMap<number, number>,
) {
  const exact = new Map<number, number>()
  for (const [at, text] of texts.now.entries()) {
    const place = oursOf.get(cameFrom.get(at)?.old ?? -1)
    if (place !== undefined && texts.ours[place] === text) exact.set(at, place)
  }
  const kept = new Set([...oursOf].flatMap(([old, place]) => (texts.ours[place] === texts.old[old] ? [place] : [])))
  const news = texts.now.map((text, at) => (exact.has(at) ? '' : text))
  for (const { old: place, now: at } of matchSentences(
    texts.ours.map((text, one) => (kept.has(one) ? '' : text)),
    news,
  ))
    if (texts.ours[place] === texts.now[at]) exact.set(at, place)
  const spoken = new Set([...exact.values(), ...oursOf.values()])
  const unsaid = texts.now.map((text, at) => (exact.has(at) || oursOf.has(cameFrom.get(at)?.old ?? -1) ? '' : text))
  const free = texts.ours.map((text, place) => (spoken.has(place) ? '' : text))
  const alike = new Map(matchSentences(free, unsaid).map(({ old: place, now: at }) => [at, place]))
  return { exact, alike }
}

/** Sentences that the new copy moved and that stand in ours where it wants them: behind what goes before, before what stayed behind. */
function standsInPlace(
  length: number,
  cameFrom: ReadonlyMap<number, { stayed: boolean }>,
  placeOf: ReadonlyMap<number, number>,
): Set<number> {
  const next: number[] = []
  let following = Number.POSITIVE_INFINITY
  for (let at = length - 1; at >= 0; at -= 1) {
    next[at] = following
    if (cameFrom.get(at)?.stayed) following = placeOf.get(at) ?? following
  }
  const inPlace = new Set<number>()
  let before = -1
  for (let at = 0; at < length; at += 1) {
    const place = placeOf.get(at)
    if (place === undefined) continue
    const stayed = cameFrom.get(at)?.stayed ?? false
    if (!stayed && (place < before || place > (next[at] ?? 0))) continue
    inPlace.add(at)
    before = place
  }
  return inPlace
}

/** For each new sentence, the old one that is next to stay at or after it: what is gone before that stands before what came instead. */
function nextStayed(
  length: number,
  cameFrom: ReadonlyMap<number, { old: number; stayed: boolean }>,
  end: number,
): number[] {
  const next: number[] = []
  let old = end
  for (let at = length - 1; at >= 0; at -= 1) {
    const match = cameFrom.get(at)
    if (match?.stayed) old = match.old
    next[at] = old
  }
  return next
}
