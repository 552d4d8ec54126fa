import type { Block, Inline } from '#lib/body/body.ts'
import { wordDiff } from '#lib/body/diff.ts'
import { blocksFromSentences, withId } from '#lib/body/from-sentences.ts'
import { sliceInline } from '#lib/body/inline.ts'
import { type Sentence, type Start, startOf } from '#lib/body/sentences.ts'
import type { Comparison, TextChange, ThreeTexts } from './compare-versions.ts'

/** Whether a change takes the place of what we edited, or stands beside it. */
export type How = 'replace' | 'beside'

/** A sentence of the text that is being put together: where in ours it was, and which one of the new copy it stands for. */
type Item = { sentence: Sentence; from: number | null; now: number | null }

/**
 * Our text with some of the new copy's changes in it. Sentences that are not concerned stay as they are, with their marks, and so do the
 * ids of their blocks; nothing accepted changes nothing. All changes together make of an unedited text exactly the new copy's.
 */
export function bringChanges(
  texts: ThreeTexts,
  { changes, placeOf }: Comparison,
  accepted: ReadonlyMap<string, How>,
): Block[] {
  const chosen = changes.filter((change) => accepted.has(change.id))
  const standsFor = new Map([...placeOf].map(([now, place]) => [place, now]))
  let items: Item[] = texts.ours.map((sentence, from) => ({ sentence, from, now: standsFor.get(from) ?? null }))
  const coming: { at: number; item: Item }[] = []
  for (const change of chosen) {
    const here = items.find((item) => item.from !== null && item.from === change.ours)
    if (here && change.now !== null && accepted.get(change.id) === 'beside') {
      items = items.flatMap((item) =>
        item === here ? [{ ...here, now: null }, ...besideOf(change.now, texts, here)] : [item],
      )
      continue
    }
    const made = madeOf(change, texts, here)
    const stays = here !== undefined && made !== null && !change.moves
    if (stays) items = items.map((item) => (item === here ? made : item))
    else items = items.filter((item) => item !== here)
    if (!stays && made && change.now !== null) coming.push({ at: change.now, item: { ...made, from: null } })
  }
  for (const { at, item } of coming.sort((a, b) => a.at - b.at))
    items = items.toSpliced(placeFor(items, item, at), 0, item)
  return blocksFromSentences(withSeams(items, texts), texts.ours)
}

function besideOf(at: number | null, { now }: ThreeTexts, { sentence: mine }: Item): Item[] {
  const fresh = at === null ? undefined : now[at]
  if (!fresh) return []
  const isWhole = fresh.start === 'whole' || mine.start === 'whole'
  return [{ sentence: isWhole ? fresh : { ...fresh, start: 'no' }, from: null, now: at }]
}

/** What the change makes of our sentence, or puts where we have none; nothing where it is taken out. */
function madeOf(change: TextChange, { old, now }: ThreeTexts, here: Item | undefined): Item | null {
  const fresh = change.now === null ? undefined : now[change.now]
  if (!fresh) return null
  if (!here) return { sentence: { ...fresh }, from: null, now: change.now }
  const mine = here.sentence
  const isWhole = fresh.start === 'whole' || mine.start === 'whole'
  const before = change.old === null ? undefined : old[change.old]
  const keepsWords = change.kind === 'moved' || change.kind === 'shape'
  if (isWhole && (!keepsWords || fresh.start !== mine.start))
    return { ...here, sentence: { ...fresh, block: withId(fresh.block, mine.block.attrs.id) }, now: change.now }
  const start = change.kind === 'changed' && before && mine.start !== before.start ? mine.start : fresh.start
  const words = keepsWords
    ? { text: mine.text, content: mine.content }
    : { text: fresh.text, content: withMarks(mine, fresh) }
  return { ...here, sentence: { ...mine, ...words, start }, now: change.now }
}

/** New words with the marks that our words had; a word that is new between two marked alike is marked as they are. */
function withMarks(mine: Sentence, fresh: Sentence): Inline[] {
  if (!mine.content.some((piece) => piece.marks?.length)) return fresh.content
  let [old, now] = [0, 0]
  const pieces: Inline[][] = []
  for (const { kind, text } of wordDiff(mine.text, fresh.text)) {
    if (kind === 'same') pieces.push(sliceInline(mine.content, old, old + text.length))
    if (kind === 'added') {
      const around = JSON.stringify(sliceInline(mine.content, old - 1, old)[0]?.marks)
      const after = sliceInline(mine.content, old, old + 1)[0]?.marks
      const marks = after && around === JSON.stringify(after) ? after : null
      pieces.push(marks ? [{ type: 'text', text, marks }] : sliceInline(fresh.content, now, now + text.length))
    }
    if (kind !== 'added') old += text.length
    if (kind !== 'removed') now += text.length
  }
  return pieces.flat()
}

/** Behind what goes before it in the new copy, else before what follows there. Our own sentences stay in their paragraph. */
function placeFor(items: readonly Item[], item: Item, now: number): number {
  const places = new Map(items.flatMap((one, at) => (one.now === null ? [] : [[one.now, at] as const])))
  for (let before = now - 1; before >= 0; before -= 1) {
    const found = places.get(before)
    if (found === undefined) continue
    let at = found + 1
    while (opens(item) && items[at]?.now === null && !opens(items[at])) at += 1
    return at
  }
  const following = [...places].filter(([at]) => at > now).sort(([a], [b]) => a - b)[0]
  return following?.[1] ?? items.length
}

function opens(item: Item | undefined): boolean {
  return item !== undefined && item.sentence.start !== 'no' && item.sentence.start !== 'line'
}

/** Where another sentence now goes before one, it begins as in the new copy if that is the order there, else it keeps a paragraph of its own. */
function withSeams(items: readonly Item[], { now }: ThreeTexts): Sentence[] {
  let owner: Block | null = null
  return items.map((item, at) => {
    const before = items[at - 1]
    const isAsBefore = item.from !== null && (before ? before.from : -1) === item.from - 1
    const start = isAsBefore ? item.sentence.start : seam(item, before, owner, now)
    if (item.from !== null) owner = item.sentence.block
    else if (start !== 'no' && start !== 'line') owner = null
    return start === item.sentence.start ? item.sentence : { ...item.sentence, start }
  })
}

function seam(item: Item, before: Item | undefined, owner: Block | null, now: readonly Sentence[]): Start {
  const { start, block } = item.sentence
  const isNext = item.now !== null && item.now === (before ? (before.now ?? -2) + 1 : 0)
  const wanted = isNext && item.now !== null ? now[item.now]?.start : undefined
  if (start === 'whole' || wanted === 'whole') return start
  if (wanted) return wanted
  const lostItsOpening = item.from !== null && !opens(item) && (!before || (owner !== null && owner !== block))
  return lostItsOpening ? startOf(block) : start
}
