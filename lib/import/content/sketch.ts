import { shinglesOf } from './shingles.ts'

const KEYS = 12
/** Of a longer text so many runs of words are looked at. */
const MOST_RUNS = 4_000

/** An odd multiplier and an offset for each key: as good as independent hashes for telling texts apart. */
const salts = Array.from({ length: KEYS }, (_, at) => ({
  multiply: (mix(0x9e3779b9 * (at + 1)) | 1) >>> 0,
  add: mix(0x85ebca6b * (at + 1)),
}))

/**
 * What a text can be found by among a million others that resemble it: twelve numbers (int4), each the least of a hash over its runs of
 * five words (Broder's MinHash). Two texts whose runs are the same to the share s have a number in common with the chance 1 − (1 − s)¹²:
 * at .3 ninety-nine times in a hundred, at .1 seventy-two, at .05 forty-six. Empty for texts of fewer than five words.
 */
export function sketchOf(text: string): number[] {
  const least = new Uint32Array(KEYS).fill(0xffffffff)
  let runs = 0
  for (const run of shinglesOf(text)) {
    if (runs === MOST_RUNS) break
    runs += 1
    const hash = hashOf(run)
    for (const [at, { multiply, add }] of salts.entries()) {
      const value = mix(Math.imul(hash, multiply) + add)
      if (value < (least[at] ?? 0)) least[at] = value
    }
  }
  return runs === 0 ? [] : Array.from(least, (value, at) => mix(value + at) | 0)
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Spreads a number's bits over all of it (the finaliser of MurmurHash3). */
function mix(number: number): number {
  let bits = number | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
