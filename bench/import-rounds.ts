import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { takeBatch } from '#lib/batch/take.ts'
import { closeDatabase, database, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { readCopy } from '#lib/wire/read-copy.ts'
import { findRelations } from '#lib/wire/relate.ts'
import { sentBatch } from '#prisma/factories/batch.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { madeCopy } from './made-copy.ts'
import { median } from './quantile.ts'

const FILES = Number(process.env.FILES ?? 10_000)
const ROUNDS = Number(process.env.ROUNDS ?? 3)

/**
 * Imports made-up copy in rounds, as a batch that has arrived, each followed by COPY of the rows it made; the median of the ratios is what
 * counts. What the look at what each resembles takes of it is told beside it.
 */
export async function measureImport(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const actor = actorOf(await person({ role: 'admin' }))
  const rounds: { import: number; copy: number; look: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await client.query('truncate wire_file, wire_item, batch cascade')
    const files = Array.from({ length: FILES }, (_, at) => ({ name: `${at}.txt`, text: madeCopy(round * FILES + at) }))
    const id = await sentBatch(actor, files)
    await client.query('vacuum analyze batch_file')
    const imported = await seconds(() => takeBatch(id, new AbortController().signal))
    const look = (await lookSeconds()) * FILES
    await client.query('update wire_item set "batchFileId" = null')
    await client.query('vacuum full wire_item')
    const [raws, items] = [await read(client, 'wire_file'), await read(client, 'wire_item')]
    await client.query('truncate wire_file, wire_item')
    const copied = await seconds(async () => {
      await pipeline(Readable.from([raws]), client.query(copyFrom('copy wire_file from stdin')))
      await pipeline(Readable.from([items]), client.query(copyFrom('copy wire_item from stdin')))
    })
    rounds.push({ import: imported, copy: copied, look })
    console.log(
      `round ${round + 1}: import ${Math.round(FILES / imported)} files/s (of its time ${percent(look / imported)} to look what each resembles), COPY ${Math.round(FILES / copied)} rows/s`,
    )
  }
  await client.end()
  await closeDatabase()
  const ratio = median(rounds.map((round) => round.copy / round.import))
  const without = median(rounds.map((round) => round.copy / (round.import - round.look)))
  return `import runs at ${ratio.toFixed(3)} of COPY, ${without.toFixed(3)} without the look (median of ${ROUNDS} rounds of ${FILES} files)`
}

/** What the look takes for one of the items that are there, each looked up among all of them. */
async function lookSeconds(): Promise<number> {
  const items = await database().wireItem.findMany({ take: 1000, select: { parsed: true, sketch: true } })
  const fresh = items.flatMap(({ parsed, sketch }) => {
    const read = readCopy(parsed)
    return read ? [{ id: newId(), copy: read, sketch }] : []
  })
  return (await seconds(() => transaction((tx) => findRelations(tx, fresh)))) / fresh.length
}

const percent = (share: number) => `${Math.round(share * 100)} %`

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
