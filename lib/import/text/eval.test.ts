import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type TestContext, test } from 'vitest'
import { z } from 'zod'
import { compareTexts } from '../content/shingles.ts'
import type { ParsedCopy } from '../parsed-copy.ts'
import { parseLabelled, wrongsOf } from './labelled-header.ts'
import { readText } from './read.ts'

const now = new Date('2026-11-23T12:00:00Z')

function folder(context: TestContext): string {
  const path = process.env.COPYDESK_EVAL
  if (path === undefined || !existsSync(join(path, 'headers.jsonl')))
    context.skip('COPYDESK_EVAL names no folder with the evaluation data')
  return path ?? ''
}

const piece = z.object({ start: z.number(), end: z.number() })
const goldSchema = z.object({
  articles: z.array(
    z.object({
      file: z.string(),
      header: piece,
      footer: piece.nullable(),
      byline: z.array(z.object({ raw: z.string() })),
      source: z.object({ in_file: z.string().nullable().optional() }),
      paragraphs: z.array(z.object({ text: z.string() })),
      quotes: z.array(piece),
      dates: z.object({
        published: z.object({ value: z.string(), basis: z.string(), accept: z.array(z.string()).optional() }),
        mentions: z.array(z.object({ raw: z.string(), value: z.string(), kind: z.string().optional() })),
      }),
    }),
  ),
})

type Gold = z.output<typeof goldSchema>['articles'][number]

function read(bytes: Uint8Array): ParsedCopy {
  const result = readText(bytes, { now })
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) throw new Error(JSON.stringify(result))
  return copy
}

test('the real headers are read right, and none of the look-alikes is', (context) => {
  const rows = parseLabelled(readFileSync(join(folder(context), 'headers.jsonl'), 'utf8'))
  const misses = rows.flatMap((row) => {
    const wrong = wrongsOf(row, now)
    return wrong.length > 0 ? [{ row, told: `${row.id}: ${wrong.join('; ')}` }] : []
  })
  const told = misses.map((miss) => miss.told)
  console.log(['measured: headers', rows.length - misses.length, 'of', rows.length, ...told].join(' '))
  expect(misses.filter(({ row }) => row.negative)).toEqual([])
  expect(misses.length).toBeLessThanOrEqual(2)
})

test('the two texts the project began with come out as they should', (context) => {
  const path = folder(context)
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(path, 'seeds_gold.json'), 'utf8')))
  const texts = gold.articles.map((article) => {
    const raw = readFileSync(join(path, 'seeds', article.file))
    const copy = read(raw)
    expectFacts(article, copy, raw.toString('utf8'))
    return copy.paragraphs.join('\n\n')
  })
  expect(compareTexts(texts[0] ?? '', texts[1] ?? '').kind).toBe('related')
})

function expectFacts(gold: Gold, copy: ParsedCopy, raw: string): void {
  expect(copy.byline).toEqual(gold.byline.map((one) => one.raw))
  expect(copy.agency).toBe(gold.source.in_file === null ? null : 'AzerNews')
  expect(copy.headlineOrigin).toBe('derived')
  expect(copy.paragraphs).toEqual(gold.paragraphs.map((one) => one.text))
  const { basis, value, accept = [] } = gold.dates.published
  expect(copy.published?.basis).toBe(basis.startsWith('explicit') ? 'explicit' : 'inferred')
  expect([value, ...accept]).toContain(copy.published?.value)
  const days = gold.dates.mentions.filter((one) => one.kind === undefined)
  expect(copy.dates.map((one) => [one.text, one.value])).toEqual(days.map((one) => [one.raw, one.value]))
  expect(copy.warnings.map(({ rule }) => rule)).toContain('year')
  const text = copy.paragraphs.join('\n\n')
  const quotes = gold.quotes.map(({ start, end }) => raw.slice(start, end))
  expect(copy.quotes.map(({ span }) => text.slice(...span))).toEqual(quotes)
  const pieces = [gold.header, ...(gold.footer ? [gold.footer] : [])]
  const bare = (words: string) => words.replace(/\s/g, '')
  const removed = copy.removed.map((one) => one.text).join('')
  expect(bare(removed)).toBe(bare(pieces.map(({ start, end }) => raw.slice(start, end)).join('')))
}
