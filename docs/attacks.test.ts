import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const rows = read('docs/attacks.md')
  .split('\n')
  .filter((line) => /^\| \w+ \|.*`/.test(line))
const named = (text: string) => [...text.matchAll(/`([\w/.-]+\.tsx?)`/g)].map((match) => match[1] ?? '')

test('every case says in words what must hold, and names tests that are there', () => {
  expect(rows.length).toBeGreaterThan(30)
  for (const row of rows) {
    const [, , words = '', tests = ''] = row.split('|')
    expect(words.trim().split(' ').length, row).toBeGreaterThan(4)
    expect(named(tests).length, row).toBeGreaterThan(0)
  }
  const files = [...new Set([...rows, read('SECURITY.md')].flatMap(named))]
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
})

test('SECURITY.md leads here, and no test of attacks is left unnamed', () => {
  expect(read('SECURITY.md')).toContain('(docs/attacks.md)')
  const about =
    /^(disguises|doors|foreign|headers|history|inputs|leaks|limits|markup|markup-desk|matrix|parameters|sessions|sign-in|texts)\.spec\.ts$/
  const specs = readdirSync(join(root, 'e2e')).filter((file) => about.test(file))
  expect(specs.length).toBe(15)
  expect(specs.filter((file) => !rows.some((row) => row.includes(`\`e2e/${file}\``)))).toEqual([])
})
