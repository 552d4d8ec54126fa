import { expect, test } from 'vitest'
import { sketchOf } from './sketch.ts'

/** Made-up sentences, as many as asked for, the same for the same seed. */
function sentences(seed: number, count: number): string[] {
  const nouns = [
    'ferry',
    'harbour',
    'council',
    'bridge',
    'crane',
    'quay',
    'lorry',
    'school',
    'market',
    'storm',
    'pilot',
  ]
  const verbs = ['opens', 'waits', 'closes', 'pays', 'moves', 'counts', 'turns', 'builds', 'loses', 'repairs']
  let state = seed * 2_654_435_769 || 1
  const next = (words: string[]) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return words[(state >>> 0) % words.length] ?? ''
  }
  return Array.from(
    { length: count },
    (_, at) =>
      `The ${next(nouns)} ${next(verbs)} the ${next(nouns)} of quay ${(state >>> 8) % 997} and ${(state >>> 4) % 991} ${next(nouns)} ${at}`,
  )
}

const shared = (a: number[], b: number[]) => a.filter((value) => b.includes(value)).length

test('the same words make the same sketch, however they are set', () => {
  const text = sentences(1, 20).join('. ')
  expect(sketchOf(text)).toHaveLength(12)
  expect(sketchOf(text.toUpperCase().replaceAll('. ', ' —\n\n'))).toEqual(sketchOf(text))
})

test('a text with a few new sentences is found, nearly always one of which half is new, and strange ones are not', () => {
  let half = 0
  let strange = 0
  for (let seed = 1; seed <= 200; seed += 1) {
    const own = sentences(seed, 20)
    const sketch = sketchOf(own.join('. '))
    expect(shared(sketch, sketchOf([...own, ...sentences(seed + 5_000, 2)].join('. ')))).toBeGreaterThan(3)
    half += shared(sketch, sketchOf([...own.slice(0, 14), ...sentences(seed + 7_000, 6)].join('. '))) > 0 ? 1 : 0
    strange += shared(sketch, sketchOf(sentences(seed + 9_000, 20).join('. '))) > 0 ? 1 : 0
  }
  expect(half).toBeGreaterThan(195)
  expect(strange).toBeLessThan(40)
})

test('a text of four words has none', () => {
  expect(sketchOf('Only four words here')).toEqual([])
})
