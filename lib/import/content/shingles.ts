const WIDTH = 5

/**
 * A text's runs of five words, folded, each as a hash (FNV-1a, 32 bits) of its letters: two different runs of a text meet in one number
 * about once in ten million.
 */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const letters = words.join(' ')
  const runs = new Set<number>()
  let start = 0
  let end = -1
  for (let at = 0; at < words.length; at += 1) {
    end += (words[at]?.length ?? 0) + 1
    if (at < WIDTH - 1) continue
    runs.add(hashOf(letters, start, end))
    start += (words[at - WIDTH + 1]?.length ?? 0) + 1
  }
  return runs
}

function hashOf(letters: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193)
  return hash >>> 0
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
export function compareShingles(first: ReadonlySet<number>, second: ReadonlySet<number>): Relation {
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
