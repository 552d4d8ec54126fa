import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseLabelled, wrongsOf } from './labelled-header.ts'

const now = new Date('2031-11-23T12:00:00Z')

const rows = ['headers.az.jsonl', 'headers.ru.jsonl'].flatMap((file) =>
  parseLabelled(readFileSync(new URL(file, import.meta.url), 'utf8')),
)
const read = rows.map((row) => ({ row, wrong: wrongsOf(row, now) }))

test('of sixty Azerbaijani and Russian headers at least fifty-seven are read exactly', () => {
  expect(rows).toHaveLength(60)
  const misses = read.filter(({ wrong }) => wrong.length > 0).map(({ row, wrong }) => `${row.id}: ${wrong.join('; ')}`)
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(3)
})

test('no Azerbaijani or Russian sentence that only looks like a header is read as one', () => {
  expect(read.filter(({ row, wrong }) => row.negative && wrong.length > 0).map(({ row }) => row.id)).toEqual([])
})
