import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { closeDatabase } from '#lib/platform/db.ts'
import { takeIn } from '#lib/wire/receive.ts'
import { median } from './quantile.ts'

const FILES = 1_000
const ROUNDS = 5
const BATCH = 200

/** Imports made-up copy in rounds, each followed by COPY of the rows it made; the median of the ratios is what counts. */
export async function measureImport(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const ratios: number[] = []
  const lines: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await client.query('truncate wire_file, wire_item')
    const files = Array.from({ length: FILES }, (_, at) => ({
      name: `${at}.txt`,
      bytes: new TextEncoder().encode(copy(round, at)),
    }))
    const imported = await seconds(async () => {
      for (let at = 0; at < FILES; at += BATCH) await takeIn({ name: 'bench' }, files.slice(at, at + BATCH))
    })
    const [raws, items] = [await read(client, 'wire_file'), await read(client, 'wire_item')]
    await client.query('truncate wire_file, wire_item')
    const copied = await seconds(async () => {
      await pipeline(Readable.from([raws]), client.query(copyFrom('copy wire_file from stdin')))
      await pipeline(Readable.from([items]), client.query(copyFrom('copy wire_item from stdin')))
    })
    ratios.push(copied / imported)
    lines.push(
      `round ${round + 1}: import ${Math.round(FILES / imported)} files/s, COPY ${Math.round(FILES / copied)} rows/s`,
    )
  }
  await client.end()
  await closeDatabase()
  const ratio = median(ratios)
  return [...lines, `import runs at ${ratio.toFixed(3)} of COPY (median of ${ROUNDS} rounds of ${FILES} files)`].join(
    '\n',
  )
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

async function read(client: pg.Client, table: 'wire_file' | 'wire_item'): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of client.query(copyTo(`copy ${table} to stdout`))) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const vocabulary = Array.from({ length: 4_000 }, (_, at) => {
  const syllables = ['har', 'bo', 'ten', 'mi', 'rel', 'sa', 'dun', 'ko', 'vis', 'pa']
  return [at, Math.floor(at / 10), Math.floor(at / 100), Math.floor(at / 1_000)]
    .map((part) => syllables[part % 10])
    .join('')
})

/** A piece of wire copy of some 300 words, each one about something else: copy that is all alike is no measure of telling it apart. */
function copy(round: number, at: number): string {
  let state = (round * FILES + at + 1) * 2_654_435_769
  const word = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return vocabulary[(state >>> 0) % vocabulary.length]
  }
  const line = () =>
    `The ${word()} office counted ${word()} and ${word()} on the ${word()} quay, the clerk Ada Quist said, and the ${word()} left for ${word()} with ${word()} of ${word()}. The ${word()} council will look at the ${word()} again next week, when ${word()} and the ${word()} of ${word()} come back from ${word()}.`
  const body = Array.from({ length: 6 }, line)
  return `PORT HALDEN, Nov. 3 (Reuters) -- Report ${at} on the ${word()}\n\nBy Mara Ellingsen\n\n${body.join('\n\n')}\n\n---\n`
}
