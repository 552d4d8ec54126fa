import pg from 'pg'
import { sketchOf } from '#lib/import/content/sketch.ts'
import { readText } from '#lib/import/text/read.ts'
import { closeDatabase, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { takeIn } from '#lib/wire/receive.ts'
import { findRelations } from '#lib/wire/relate.ts'
import { madeCopy, seeded } from './made-copy.ts'
import { median, quantile } from './quantile.ts'

const LOOKUPS = 300
const KNOWN = 1_000

/** Fills the wire with items whose sketches are as good as chance, a thousand real ones among them, and looks up copy, every other one known. */
export async function measureLookup(url: string, items: number): Promise<string> {
  await fill(url, items - KNOWN)
  for (let at = 0; at < KNOWN; at += 100)
    await takeIn(
      { name: 'bench' },
      Array.from({ length: 100 }, (_, one) => ({
        name: `${at + one}.txt`,
        bytes: new Uint8Array(new TextEncoder().encode(madeCopy(at + one))),
      })),
    )
  const next = seeded(7)
  const took: number[] = []
  let found = 0
  for (let round = 0; round < LOOKUPS; round += 1) {
    const isKnown = round % 2 === 0
    const text = isKnown ? `${madeCopy(next() % KNOWN)}More of it came later.\n` : madeCopy(KNOWN + round)
    const read = readText(new TextEncoder().encode(text), { agencies: [], now: new Date() })
    const copy = read.ok ? read.copies[0] : undefined
    if (!copy) throw new Error('made copy was refused')
    const fresh = { id: newId(), copy, sketch: sketchOf(copy.paragraphs.join('\n\n')) }
    const began = performance.now()
    const relations = await transaction((tx) => findRelations(tx, [fresh]))
    took.push(performance.now() - began)
    if (isKnown && relations.has(fresh.id)) found += 1
  }
  await closeDatabase()
  const told = (share: number) => `${quantile(took, share).toFixed(1)} ms`
  return `one looked up among ${items} items: p50 ${median(took).toFixed(1)} ms, p95 ${told(0.95)}, slowest ${told(1)}; of ${LOOKUPS / 2} that were there changed ${found} were found`
}

async function fill(url: string, items: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes where tablename = 'wire_item' and indexname <> 'wire_item_pkey'`,
  )
  for (const { name } of rows) await client.query(`drop index ${client.escapeIdentifier(name)}`)
  await client.query('alter table wire_item drop constraint "wire_item_sha256_fkey"')
  await client.query(
    `insert into wire_item (id, sha256, index, "receivedAt", parsed, "parserVersion", headline, language, "putBack", sketch)
    select gen_random_uuid(), int4send(n), 0, now() - n * interval '10 seconds', '{"paragraphs":["The harbour was closed."]}', 7, 'Report', 'en', '{}',
      array(select (random() * 4294967295 - 2147483648)::bigint::int from generate_series(1, 12) where n > 0)
    from generate_series(1, $1::int) n`,
    [items],
  )
  for (const { made } of rows) await client.query(made)
  await client.query('vacuum analyze wire_item')
  await client.end()
}
