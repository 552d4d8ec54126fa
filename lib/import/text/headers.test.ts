import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseLabelled, wrongsOf } from './labelled-header.ts'

const now = new Date('2031-11-23T12:00:00Z')

function read(file: string) {
  return parseLabelled(readFileSync(new URL(file, import.meta.url), 'utf8')).map((row) => ({
    row,
    wrong: wrongsOf(row, now),
  }))
}

function missesOf(rows: ReturnType<typeof read>): string[] {
  return rows.filter(({ wrong }) => wrong.length > 0).map(({ row, wrong }) => `${row.id}: ${wrong.join('; ')}`)
}

const own = [...read('headers.az.jsonl'), ...read('headers.ru.jsonl')]
const world = read('headers.world.jsonl')
const whole = read('copy.world.jsonl')

test('of sixty Azerbaijani and Russian headers at least fifty-seven are read exactly', () => {
  expect(own).toHaveLength(60)
  expect(missesOf(own).length, missesOf(own).join('\n')).toBeLessThanOrEqual(3)
})

test('the forms of agencies of the world are read exactly', () => {
  expect(world.length).toBeGreaterThan(180)
  expect(missesOf(world)).toEqual([])
})

test('whole copy of agencies, press offices, letters and pages is read exactly: its header, its end and every paragraph', () => {
  expect(whole.length).toBeGreaterThan(440)
  expect(missesOf(whole)).toEqual([])
})

test('no sentence that only looks like a header is read as one, in any language', () => {
  const traps = [...own, ...world, ...whole].filter(({ row }) => row.negative)
  expect(traps.length).toBeGreaterThan(130)
  expect(missesOf(traps)).toEqual([])
})
