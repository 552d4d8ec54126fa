import { matchSentences } from '#lib/body/match-sentences.ts'
import type { Sentence } from '#lib/body/sentences.ts'

/** A story's copy as it was used, the copy as it is now, both without empty sentences, and our text that grew out of the first. */
export type ThreeTexts = { old: readonly Sentence[]; now: readonly Sentence[]; ours: readonly Sentence[] }

/**
 * How our text stands to a change that the new copy makes. open: ours says here what the old copy said. edited: ours says it in our own
 * words. dropped: ours has no such sentence. done: ours says already what the new copy says.
 */
export type Standing = 'open' | 'edited' | 'dropped' | 'done'

/** A sentence of the new copy that is not as in the old one. shape: its words stayed, and it begins another paragraph or heading. */
export type TextChange = {
  id: string
  kind: 'added' | 'removed' | 'changed' | 'moved' | 'shape'
  standing: Standing
  old: number | null
  now: number | null
  /** Our sentence that it is about, if there is one. */
  ours: number | null
  /** Whether ours stands elsewhere than the new copy wants it. */
  moves: boolean
}

/** A line of the three texts side by side: what stayed, what the new copy changes, and what only ours has. */
export type Row =
  | { kind: 'same'; old: number; now: number; ours: number | null }
  | { kind: 'own'; ours: number }
  | { kind: 'change'; change: TextChange }

export type Comparison = {
  rows: Row[]
  changes: TextChange[]
  /** For each sentence of the new copy where ours has it, or has what it replaces: there it goes. */
  placeOf: ReadonlyMap<number, number>
}

/** Lays three texts side by side, in the order of the new copy. Pure; what is equal in both copies is never a change. */
export function compareVersions({ old, now, ours }: ThreeTexts): Comparison {
  const texts = { old: old.map(textOf), now: now.map(textOf), ours: ours.map(textOf) }
  const between = matchSentences(texts.old, texts.now)
  const cameFrom = new Map(between.map((match) => [match.now, match]))
  const oursOf = new Map(matchSentences(texts.old, texts.ours).map((match) => [match.old, match.now]))
  const saying = alreadySaid(texts, cameFrom, oursOf)
  const placeOf = new Map<number, number>()
  for (const at of now.keys()) {
    const place = saying.exact.get(at) ?? oursOf.get(cameFrom.get(at)?.old ?? -1) ?? saying.alike.get(at)
    if (place !== undefined) placeOf.set(at, place)
  }
  const inPlace = standsInPlace(now.length, cameFrom, placeOf)
  const survivors = new Set(between.map((match) => match.old))
  const rows: Row[] = []
  const said = new Set(saying.exact.values())
  const emit = (change: Unnamed) => rows.push({ kind: 'change', change: named(change, texts) })
  let gone = 0
  const removeUpTo = (end: number) => {
    for (; gone < end; gone += 1) {
      if (survivors.has(gone)) continue
      const at = oursOf.get(gone) ?? null
      const isOut = at === null || said.has(at)
      const standing = isOut ? 'done' : texts.ours[at] === texts.old[gone] ? 'open' : 'edited'
      emit({ kind: 'removed', standing, old: gone, now: null, ours: isOut ? null : at, moves: false })
    }
  }
  const upTo = nextStayed(now.length, cameFrom, old.length)
  for (const [at, sentence] of now.entries()) {
    removeUpTo(upTo[at] ?? old.length)
    const match = cameFrom.get(at)
    const place = placeOf.get(at) ?? null
    const exact = saying.exact.has(at)
    if (!match) {
      const standing = exact ? 'done' : place === null ? 'open' : 'edited'
      emit({ kind: 'added', standing, old: null, now: at, ours: place, moves: false })
      continue
    }
    const asOld = place !== null && texts.ours[place] === texts.old[match.old]
    const ofOurs = place === null ? 'dropped' : asOld ? 'open' : 'edited'
    const moves = !match.stayed && place !== null && !inPlace.has(at)
    const about = { old: match.old, now: at, ours: place, moves }
    if (texts.old[match.old] !== sentence.text) emit({ kind: 'changed', standing: exact ? 'done' : ofOurs, ...about })
    else if (!match.stayed && place !== null) emit({ kind: 'moved', standing: moves ? ofOurs : 'done', ...about })
    else if (place !== null && old[match.old]?.start !== sentence.start)
      emit({ kind: 'shape', standing: shapeOf(ours[place], old[match.old], sentence), ...about })
    else rows.push({ kind: 'same', old: match.old, now: at, ours: place })
  }
  removeUpTo(old.length)
  return {
    rows: withOwn(rows, texts.ours),
    changes: rows.flatMap((row) => (row.kind === 'change' ? [row.change] : [])),
    placeOf,
  }
}

function textOf({ text }: Sentence): string {
  return text
}

type Texts = { old: string[]; now: string[]; ours: string[] }

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

function shapeOf(ours: Sentence | undefined, old: Sentence | undefined, now: Sentence): Standing {
  if (ours?.start === now.start) return 'done'
  return ours?.start === old?.start ? 'open' : 'edited'
}

type Unnamed = Omit<TextChange, 'id'>

/** An id that says what the change is, so that a press on one that has become another is noticed. */
function named(change: Unnamed, texts: Texts): TextChange {
  const words = `${texts.old[change.old ?? -1] ?? ''}\n${texts.now[change.now ?? -1] ?? ''}`
  return { ...change, id: `${change.kind}-${change.old ?? ''}-${change.now ?? ''}-${hash(words)}` }
}

/** FNV-1a of 32 bits: enough to tell that words are others. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(36)
}

/** Puts our own sentences, which neither copy has, behind the row of the sentence before them. */
function withOwn(rows: readonly Row[], ours: readonly string[]): Row[] {
  const shown = new Map<number, number>()
  for (const [at, row] of rows.entries()) {
    const place = row.kind === 'change' ? row.change.ours : row.ours
    if (place !== null) shown.set(place, at)
  }
  const behind = new Map<number, Row[]>()
  let last = -1
  for (const [place, text] of ours.entries()) {
    const at = shown.get(place)
    if (at !== undefined) last = at
    else if (text !== '') behind.set(last, [...(behind.get(last) ?? []), { kind: 'own', ours: place }])
  }
  return [...(behind.get(-1) ?? []), ...rows.flatMap((row, at) => [row, ...(behind.get(at) ?? [])])]
}
