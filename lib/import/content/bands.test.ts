import { expect, test } from 'vitest'
import { bandsOf } from './bands.ts'

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
  let state = seed
  const next = (words: string[]) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return words[state % words.length] ?? ''
  }
  return Array.from(
    { length: count },
    (_, at) =>
      `The ${next(nouns)} ${next(verbs)} the ${next(nouns)} of quay ${(state >> 8) % 97} and ${next(nouns)} ${at}`,
  )
}

const shared = (a: number[], b: number[]) => a.filter((value) => b.includes(value)).length

test('the same words make the same bands, however they are set', () => {
  const text = sentences(1, 20).join('. ')
  expect(bandsOf(text)).toHaveLength(32)
  expect(bandsOf(text.toUpperCase().replaceAll('. ', ' —\n\n'))).toEqual(bandsOf(text))
})

test('a text with a few new sentences is found, nearly always one of which half is new, and strange ones are not', () => {
  let half = 0
  let strange = 0
  for (let seed = 1; seed <= 200; seed += 1) {
    const own = sentences(seed, 20)
    const bands = bandsOf(own.join('. '))
    expect(shared(bands, bandsOf([...own, ...sentences(seed + 5_000, 2)].join('. ')))).toBeGreaterThan(5)
    half += shared(bands, bandsOf([...own.slice(0, 14), ...sentences(seed + 7_000, 6)].join('. '))) > 0 ? 1 : 0
    strange += shared(bands, bandsOf(sentences(seed + 9_000, 20).join('. '))) > 0 ? 1 : 0
  }
  expect(half).toBeGreaterThan(195)
  expect(strange).toBeLessThan(10)
})

test('a text of four words has none', () => {
  expect(bandsOf('Only four words here')).toEqual([])
})
