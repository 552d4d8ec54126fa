// Whether one story in two of the agencies' formats is read as one story, field by field, and how long reading takes:
//   COPYDESK_EVAL=… node bench/quality/iptc.ts [PREDICTIONS]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { readDocument } from '#lib/import/read.ts'
import { median } from '../quantile.ts'

const ROUNDS = 40
const options = { now: new Date() }

type Reading = { file: string; copies: ParsedCopy[]; took: number }

const fields: Record<string, (copy: ParsedCopy) => string | null> = {
  headline: ({ headline }) => headline || null,
  standfirst: ({ standfirst }) => standfirst,
  byline: ({ byline }) => byline.join() || null,
  agency: ({ agency }) => agency,
  dateline: ({ dateline }) => dateline?.place ?? null,
  slugline: ({ slugline }) => slugline,
  language: ({ language }) => language,
  published: ({ published }) => published?.value ?? null,
  embargoedUntil: ({ embargoedUntil }) => embargoedUntil,
  urgency: ({ urgency }) => urgency?.toString() ?? null,
  edNote: ({ edNote }) => edNote,
  pubStatus: ({ pubStatus }) => pubStatus,
  version: ({ version }) => version,
  guid: ({ guid }) => guid,
  copyright: ({ copyright }) => copyright,
  usageTerms: ({ usageTerms }) => usageTerms,
  genre: ({ genre }) => genre,
  subjects: ({ tags }) =>
    tags
      .filter(({ relevance }) => relevance === 1)
      .map(({ kind, name, code }) => `${kind} ${name} ${code}`)
      .sort()
      .join() || null,
}

const folder = process.env.COPYDESK_EVAL
if (!folder) {
  console.error('COPYDESK_EVAL names the folder with the evaluation data.')
  process.exit(2)
}
const readings: Reading[] = []
for (const file of readdirSync(join(folder, 'iptc')).filter((name) => /\.(?:xml|json)$/.test(name)))
  readings.push(await readingOf(file, readFileSync(join(folder, 'iptc', file))))
const [path] = process.argv.slice(2)
if (path)
  writeFileSync(path, readings.flatMap(({ copies }) => copies.map((copy) => `${JSON.stringify(copy)}\n`)).join(''))
printAgreement()
printTimes()

async function readingOf(file: string, bytes: Uint8Array): Promise<Reading> {
  const times: number[] = []
  const result = await readDocument(bytes, { ...options, fileName: file })
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    await readDocument(bytes, options)
    times.push(performance.now() - start)
  }
  const copies = result.ok ? result.copies : []
  console.log(`${file}: ${copies.length} ${copies[0]?.format ?? JSON.stringify(result.ok || result.reason)}`)
  return { file, copies, took: median(times) / Math.max(1, copies.length) }
}

/** The same story carries the same number of fourteen digits in its files' names. */
function printAgreement(): void {
  const stories = Map.groupBy(readings, ({ file }) => /\d{14}/.exec(file)?.[0] ?? '')
  stories.delete('')
  const counts = new Map<string, { same: number; different: string[] }>()
  for (const [story, [first, ...others]] of stories)
    for (const other of others)
      for (const [field, same] of compare(first?.copies[0], other.copies[0])) {
        const count = counts.get(field) ?? { same: 0, different: [] }
        counts.set(field, count)
        if (same) count.same += 1
        else count.different.push(`${story} (${first?.file} and ${other.file})`)
      }
  console.log(
    `\n${stories.size} stories in two formats or more; of the pairs in which both say a field, how many agree:`,
  )
  for (const [field, { same, different }] of counts)
    console.log(`${field.padEnd(16)} ${same} of ${same + different.length} ${different.join(', ')}`)
}

function compare(one: ParsedCopy | undefined, other: ParsedCopy | undefined): [string, boolean][] {
  if (!one || !other) return [['read', false]]
  const said = Object.entries(fields).flatMap(([field, read]): [string, boolean][] => {
    const [a, b] = [read(one), read(other)]
    return a === null || b === null ? [] : [[field, a === b]]
  })
  return [['read', true], ...said, ...textOf(one, other), ...picturesOf(one, other)]
}

/** One of the two may be no more than the beginning of the text. */
function textOf(one: ParsedCopy, other: ParsedCopy): [string, boolean][] {
  const length = Math.min(one.paragraphs.length, other.paragraphs.length)
  return [
    ['text', length > 0 && one.paragraphs.slice(0, length).join('\n') === other.paragraphs.slice(0, length).join('\n')],
  ]
}

/** Which pictures there are, in the largest form that each names. */
function picturesOf(one: ParsedCopy, other: ParsedCopy): [string, boolean][] {
  if (one.images.length === 0 || other.images.length === 0) return []
  const sources = ({ images }: ParsedCopy) =>
    images
      .map(({ src }) => src)
      .sort()
      .join()
  return [['pictures', sources(one) === sources(other)]]
}

function printTimes(): void {
  for (const kind of ['.xml', '.json']) {
    const times = readings
      .filter(({ file, copies }) => file.endsWith(kind) && copies.length > 0)
      .map(({ took }) => took)
    const slowest = Math.max(...times).toFixed(2)
    console.log(
      `a story of ${kind} read, p50 ${median(times).toFixed(2)} ms, slowest ${slowest} ms, of ${times.length} documents`,
    )
  }
}
