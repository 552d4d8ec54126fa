import { expect, test } from 'vitest'
import { longestRise } from './longest-rise.ts'

test.each([
  ['nothing', [], []],
  [
    'all in order',
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
  ],
  [
    'the first went to the end',
    [
      [0, 1],
      [1, 2],
      [2, 0],
    ],
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    'turned round',
    [
      [0, 2],
      [1, 1],
      [2, 0],
    ],
    [[2, 0]],
  ],
  [
    'two went astray',
    [
      [0, 7],
      [1, 0],
      [3, 2],
      [4, 1],
      [6, 5],
    ],
    [
      [1, 0],
      [4, 1],
      [6, 5],
    ],
  ],
])('%s: the most lines that can be said to have stayed', (_what, pairs, stayed) => {
  expect([...longestRise(pairs.map(([now, old]) => [now ?? 0, old ?? 0]))]).toEqual(stayed)
})
