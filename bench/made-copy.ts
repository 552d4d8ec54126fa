const vocabulary = Array.from({ length: 4_000 }, (_, at) => {
  const syllables = ['har', 'bo', 'ten', 'mi', 'rel', 'sa', 'dun', 'ko', 'vis', 'pa']
  return [at, Math.floor(at / 10), Math.floor(at / 100), Math.floor(at / 1_000)]
    .map((part) => syllables[part % 10])
    .join('')
})

/** Numbers that are the same for the same seed (xorshift, 32 bits). */
export function seeded(seed: number): () => number {
  let state = Math.imul(seed + 1, 2_654_435_769) || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

/** Six paragraphs of some fifty words, each text about something else: copy that is all alike is no measure of telling it apart. */
export function madeParagraphs(seed: number): string[] {
  const next = seeded(seed)
  const word = () => vocabulary[next() % vocabulary.length]
  const line = () =>
    `The ${word()} office of ${word()} counted ${word()} and ${word()} ${word()} on ${word()} quay, ${word()} clerk ${word()} Quist ${word()} said, and the ${word()} ${word()} left for ${word()} with ${word()} of ${word()}. The ${word()} council ${word()} will look at ${word()} again, ${word()} week or ${word()}, when ${word()} and the ${word()} of ${word()} come back ${word()} from ${word()}.`
  return Array.from({ length: 6 }, line)
}

/** A piece of wire copy of some 300 words. */
export function madeCopy(seed: number): string {
  return `PORT HALDEN, Nov. 3 (Reuters) -- Report ${seed} on the harbour\n\nBy Mara Ellingsen\n\n${madeParagraphs(seed).join('\n\n')}\n\n---\n`
}
