const WIDTH = 5

/** A text's runs of five words, folded. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<string>()
  for (let at = 0; at + WIDTH <= words.length; at += 1) runs.add(words.slice(at, at + WIDTH).join(' '))
  return runs
}

export type Relation = {
  kind: 'same' | 'version' | 'syndicated' | 'related' | 'none'
  jaccard: number
  containment: number
}

/**
 * How two texts stand to each other, by their shared runs of five words (Broder's resemblance and containment): at least .8 the same
 * text, .3 another version, .05 partly the same, anything shared at all merely related.
 */
export function compareTexts(a: string, b: string): Relation {
  return compareShingles(shinglesOf(a), shinglesOf(b))
}

/** The same of texts whose runs are at hand. */
export function compareShingles(first: ReadonlySet<string>, second: ReadonlySet<string>): Relation {
  const [small, large] = first.size <= second.size ? [first, second] : [second, first]
  let shared = 0
  for (const run of small) if (large.has(run)) shared += 1
  const union = first.size + second.size - shared
  const jaccard = union === 0 ? 0 : shared / union
  const containment = small.size === 0 ? 0 : shared / small.size
  const kind =
    jaccard >= 0.8
      ? 'same'
      : jaccard >= 0.3
        ? 'version'
        : jaccard >= 0.05 || containment >= 0.5
          ? 'syndicated'
          : shared > 0
            ? 'related'
            : 'none'
  return { kind, jaccard, containment }
}
