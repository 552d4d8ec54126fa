import type { Sentence } from '#lib/body/sentences.ts'
import { type Matches, matchVersions, type Texts } from './match-versions.ts'

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
export function compareVersions(three: ThreeTexts): Comparison {
  const texts = { old: three.old.map(textOf), now: three.now.map(textOf), ours: three.ours.map(textOf) }
  const matches = matchVersions(texts)
  const rows: Row[] = []
  let gone = 0
  const removeUpTo = (end: number) => {
    for (; gone < end; gone += 1)
      if (!matches.survivors.has(gone)) rows.push(changed(removal(gone, texts, matches), texts))
  }
  for (const at of three.now.keys()) {
    removeUpTo(matches.nextStayed[at] ?? three.old.length)
    rows.push(rowOf(at, three, texts, matches))
  }
  removeUpTo(three.old.length)
  return {
    rows: withOwn(rows, texts.ours),
    changes: rows.flatMap((row) => (row.kind === 'change' ? [row.change] : [])),
    placeOf: matches.placeOf,
  }
}

/** What became of an old sentence that the new copy has no more. */
function removal(old: number, texts: Texts, { oursOf, said }: Matches): Unnamed {
  const ours = oursOf.get(old) ?? null
  const isOut = ours === null || said.has(ours)
  const standing = isOut ? 'done' : texts.ours[ours] === texts.old[old] ? 'open' : 'edited'
  return { kind: 'removed', standing, old, now: null, ours: isOut ? null : ours, moves: false }
}

/** A sentence of the new copy: as it was, or how it is not. */
function rowOf(now: number, three: ThreeTexts, texts: Texts, matches: Matches): Row {
  const ours = matches.placeOf.get(now) ?? null
  const isSaid = matches.exact.has(now)
  const match = matches.cameFrom.get(now)
  if (!match) {
    const standing = isSaid ? 'done' : ours === null ? 'open' : 'edited'
    return changed({ kind: 'added', standing, old: null, now, ours, moves: false }, texts)
  }
  const { old, stayed } = match
  const [before, after] = [three.old[old], three.now[now]]
  const moves = !stayed && ours !== null && !matches.inPlace.has(now)
  const about = { old, now, ours, moves }
  const ofOurs = ours === null ? 'dropped' : texts.ours[ours] === texts.old[old] ? 'open' : 'edited'
  if (texts.old[old] !== texts.now[now])
    return changed({ kind: 'changed', standing: isSaid ? 'done' : ofOurs, ...about }, texts)
  if (ours === null) return { kind: 'same', old, now, ours }
  if (!stayed) return changed({ kind: 'moved', standing: moves ? ofOurs : 'done', ...about }, texts)
  if (before?.start === after?.start) return { kind: 'same', old, now, ours }
  return changed({ kind: 'shape', standing: ofShape(three.ours[ours], before, after), ...about }, texts)
}

function textOf({ text }: Sentence): string {
  return text
}

function ofShape(ours: Sentence | undefined, old: Sentence | undefined, now: Sentence | undefined): Standing {
  if (ours?.start === now?.start) return 'done'
  return ours?.start === old?.start ? 'open' : 'edited'
}

type Unnamed = Omit<TextChange, 'id'>

/** An id that says what the change is, so that a press on one that has become another is noticed. */
function changed(change: Unnamed, texts: Texts): Row {
  const words = `${texts.old[change.old ?? -1] ?? ''}\n${texts.now[change.now ?? -1] ?? ''}`
  const id = `${change.kind}-${change.old ?? ''}-${change.now ?? ''}-${hash(words)}`
  return { kind: 'change', change: { ...change, id } }
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
