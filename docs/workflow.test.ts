import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleStates, transitions } from '#lib/article/article.ts'

test('the table in workflow.md is the one in the code', () => {
  const rows = readFileSync(join(import.meta.dirname, 'workflow.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  const [head = [], , ...verbs] = rows
  expect(head.slice(1)).toEqual([...articleStates])
  const table = Object.fromEntries(
    verbs.map(([verb, ...cells]) => [
      verb,
      Object.fromEntries(cells.flatMap((to, at) => (to === '' ? [] : [[articleStates[at], to]]))),
    ]),
  )
  expect(table).toEqual(transitions)
})
