import { shinglesOf } from './shingles.ts'

const KEYS = 12
/** Of a longer text so many runs of words are looked at. */
const MOST_RUNS = 4_000

/** An odd multiplier and an offset for each key: as good as independent hashes for telling texts apart. */
const multipliers = Array.from({ length: KEYS }, (_, at) => (mix(0x9e3779b9 * (at + 1)) | 1) >>> 0)
const offsets = Array.from({ length: KEYS }, (_, at) => mix(0x85ebca6b * (at + 1)))

/**
 * What a text can be found by among a million others that resemble it: twelve numbers (int4), each the least of a hash over its runs of
 * five words (Broder's MinHash). Two texts whose runs are the same to the share s have a number in common with the chance 1 − (1 − s)¹²:
 * at .3 ninety-nine times in a hundred, at .1 seventy-two, at .05 forty-six. Empty for texts of fewer than five words.
 */
export function sketchOf(text: string): number[] {
  const runs = [...shinglesOf(text)].slice(0, MOST_RUNS)
  return runs.length === 0 ? [] : multipliers.map((_, key) => mix(leastOf(runs, key) + key) | 0)
}

function leastOf(runs: readonly number[], key: number): number {
  const [multiply, add] = [multipliers[key] ?? 1, offsets[key] ?? 0]
  let least = 0xffffffff
  for (const run of runs) {
    const value = mix(Math.imul(run, multiply) + add)
    if (value < least) least = value
  }
  return least
}

/** Spreads a number's bits over all of it (the finaliser of MurmurHash3). */
function mix(number: number): number {
  let bits = number | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
