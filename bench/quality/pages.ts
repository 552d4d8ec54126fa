import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { readDocument } from '#lib/import/read.ts'
import { quantile } from '../quantile.ts'
import { type Input, inputsOf, printScore } from './sets.ts'

const now = new Date('2026-11-27T12:00:00Z')

/** Reads every page of a set, writes the predictions to the file that is named first on the command line, and prints each scorer's result. */
export async function measurePages(set: string, scorers: readonly string[][]): Promise<void> {
  const [file = join(tmpdir(), `${set}.jsonl`), ...options] = process.argv.slice(2)
  const inputs = inputsOf(set)
  for (const input of inputs.slice(0, 40)) await read(input)
  const times: number[] = []
  const lines: string[] = []
  for (const input of inputs) {
    const began = performance.now()
    const copy = await read(input)
    times.push(performance.now() - began)
    lines.push(JSON.stringify({ id: input.id, ...predictionOf(copy) }))
  }
  writeFileSync(file, `${lines.join('\n')}\n`)
  for (const scorer of scorers) {
    console.log(scorer[0])
    printScore(set, file, [...scorer, ...options])
  }
  console.log(`ms a page: p50 ${quantile(times, 0.5).toFixed(1)}, p95 ${quantile(times, 0.95).toFixed(1)}`)
}

async function read(input: Input): Promise<ParsedCopy | null> {
  const result = await readDocument(input.bytes, { now, url: input.url, contentType: 'text/html' })
  return result.ok ? (result.copies[0] ?? null) : null
}

/** The text as a reader of the page sees it: a standfirst that has a field of its own stands before it. */
function predictionOf(copy: ParsedCopy | null) {
  return {
    title: copy?.headline ?? '',
    authors: copy?.byline ?? [],
    date: copy?.published?.value ?? null,
    siteName: copy?.agency ?? null,
    excerpt: copy?.standfirst ?? null,
    lang: copy?.language ?? null,
    tags: copy?.tags.map(({ name }) => name) ?? [],
    paragraphs: copy ? [...(copy.standfirst ? [copy.standfirst] : []), ...copy.paragraphs] : [],
  }
}
