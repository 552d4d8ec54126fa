/**
 * The longest selection of pairs, given in the order of their first numbers, in which the second numbers rise too: of lines that moved,
 * the most that can be said to have stayed. Patience sorting (Fredman 1975): n log n.
 */
export function longestRise(pairs: readonly (readonly [number, number])[]): Map<number, number> {
  const ends: number[] = []
  const previous: number[] = []
  for (const [at, [, second]] of pairs.entries()) {
    const length = firstNotBelow(ends, (end) => pairs[end]?.[1] ?? 0, second)
    previous[at] = ends[length - 1] ?? -1
    ends[length] = at
  }
  const chosen: (readonly [number, number])[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chosen.push(pair)
  }
  return new Map(chosen.reverse())
}

/** The first place in `ends` whose value is not below `value`: binary search. */
function firstNotBelow(ends: readonly number[], secondOf: (end: number) => number, value: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (secondOf(ends[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
