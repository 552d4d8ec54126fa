import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ParsedCopy } from './parsed-copy.ts'
import { readText } from './text.ts'

const folder = process.env.COPYDESK_EVAL
const there = folder !== undefined && existsSync(join(folder, 'headers.jsonl'))
const now = new Date('2026-11-23T12:00:00Z')

type Row = {
  id: string
  raw: string
  byline: string[]
  source: string | null
  date: string | null
  dateline_place: string | null
  headline?: string
  tail?: string
  source_accept?: (string | null)[]
}

function read(bytes: Uint8Array): ParsedCopy {
  const result = readText(bytes, { now })
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) throw new Error(JSON.stringify(result))
  return copy
}

/** What is wrong with a reading, field by field; a date counts as read only where it was written. */
function wrongs(row: Row, copy: ParsedCopy): string[] {
  const date = copy.published?.basis === 'explicit' ? copy.published.value : null
  const place = copy.dateline?.place ?? null
  const wrong: string[] = []
  if (JSON.stringify(copy.byline) !== JSON.stringify(row.byline)) wrong.push(`byline ${JSON.stringify(copy.byline)}`)
  if (!(row.source_accept ?? [row.source]).includes(copy.agency)) wrong.push(`agency ${copy.agency}`)
  if (date !== row.date) wrong.push(`date ${date}`)
  if (place !== row.dateline_place) wrong.push(`place ${place}`)
  if (row.headline !== undefined && copy.headline !== row.headline) wrong.push(`headline ${copy.headline}`)
  return wrong
}

test.runIf(there)('the real headers are read right, and none of the look-alikes is', () => {
  const rows: Row[] = readFileSync(join(folder ?? '', 'headers.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const misses = rows.flatMap((row) => {
    const wrong = wrongs(row, read(Buffer.from(row.tail ? `${row.raw}\n\n${row.tail}` : row.raw)))
    return wrong.length > 0 ? [`${row.id}: ${wrong.join('; ')}`] : []
  })
  console.log(`measured: headers ${rows.length - misses.length} of ${rows.length}\n${misses.join('\n')}`)
  expect(misses.filter((miss) => /^h09[46]/.test(miss))).toEqual([])
  expect(misses.length).toBeLessThanOrEqual(2)
})

test.runIf(there)('the two texts the project began with come out as they should', () => {
  const gold = JSON.parse(readFileSync(join(folder ?? '', 'seeds_gold.json'), 'utf8'))
  for (const article of gold.articles) {
    const raw = readFileSync(join(folder ?? '', 'seeds', article.file))
    const copy = read(raw)
    expect(copy.byline).toEqual(article.byline.map((one: { raw: string }) => one.raw))
    expect(copy.agency).toBe(article.source.in_file === null ? null : 'AzerNews')
    expect(copy.headlineOrigin).not.toBe('given')
    const explicit = article.dates.published.basis.startsWith('explicit')
    expect(copy.published?.basis).toBe(explicit ? 'explicit' : 'inferred')
    expect([article.dates.published.value, ...(article.dates.published.accept ?? [])]).toContain(copy.published?.value)
    const quotes = article.quotes.map((one: { start: number; end: number }) =>
      raw.toString('utf8').slice(one.start, one.end),
    )
    const text = copy.paragraphs.join('\n\n')
    expect(copy.quotes.map(({ span }) => text.slice(...span))).toEqual(quotes)
  }
})
