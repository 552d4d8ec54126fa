import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { extract } from 'tar-stream'
import { migrate } from '#lib/platform/migrate.ts'
import { copyOut, listMigrations, listTables, type Manifest, manifestSchema } from './tables.ts'

export type Verdict = { manifest: Manifest; wrong: string[] }

/**
 * Loads an archive into a scratch database on the same server, compares every table and file with the manifest by count and checksum,
 * and drops the scratch database again. `wrong` names what differs; empty means that the archive is good.
 */
export async function verifyBackup(databaseUrl: string, archive: string): Promise<Verdict> {
  const name = `copydesk_verify_${randomUUID().slice(0, 8)}`
  const scratch = new URL(databaseUrl)
  scratch.pathname = `/${name}`
  await onServer(databaseUrl, `create database ${name}`)
  try {
    return await loadBackup(scratch.href, archive, null)
  } finally {
    await onServer(databaseUrl, `drop database if exists ${name} with (force)`)
  }
}

/**
 * Loads an archive into an empty database (its migrations are applied first) and its files into `mediaFolder`, or only reads the files
 * where that is null. All rows or none: where anything differs from the manifest the database stays empty.
 * @throws an Error with a way out if the database is not empty, or the archive is another version's or no archive of ours.
 */
export async function loadBackup(databaseUrl: string, archive: string, mediaFolder: string | null): Promise<Verdict> {
  await migrate(databaseUrl)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await refuseFull(client)
    await client.query('begin')
    const links = await dropLinks(client)
    const { manifest, wrong } = await readArchive(client, archive, mediaFolder)
    for (const link of links)
      await client.query(`alter table "${link.table}" add constraint "${link.name}" ${link.rule}`)
    await moveSequences(client)
    wrong.push(...(await compare(client, manifest)))
    await client.query(wrong.length === 0 ? 'commit' : 'rollback')
    return { manifest, wrong }
  } finally {
    await client.end()
  }
}

async function refuseFull(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ full: boolean }>('select exists (select 1 from person) as full')
  if (rows[0]?.full)
    throw new Error(
      'This database is not empty. Restore into a new one: set DATABASE_URL or COPYDESK_DATA to an empty place.',
    )
}

type Link = { table: string; name: string; rule: string }

/** Rows come in table by table: foreign keys are taken off meanwhile, and checked over all rows when they are put back. */
async function dropLinks(client: pg.Client): Promise<Link[]> {
  const { rows } = await client.query<Link>(
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as rule from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'f' and c.relnamespace = 'public'::regnamespace`,
  )
  for (const link of rows) await client.query(`alter table "${link.table}" drop constraint "${link.name}"`)
  return rows
}

async function readArchive(client: pg.Client, archive: string, mediaFolder: string | null): Promise<Verdict> {
  const reader = extract()
  const tables = new Set((await listTables(client)).map((table) => table.name))
  let manifest: Manifest | null = null
  const wrong: string[] = []
  const seen = new Set<string>()
  reader.on('entry', (header, source, next) => {
    const stream = Readable.from(source)
    const take = async () => {
      if (header.name === 'manifest.json') manifest = await readManifest(client, stream)
      else if (manifest === null) throw new Error('This is no backup of Copydesk: it does not begin with its manifest.')
      else if (header.name.startsWith('tables/')) await loadTable(client, tables, header.name.slice(7), stream)
      else wrong.push(...(await loadFile(manifest, header.name.slice(6), stream, mediaFolder)))
      seen.add(header.name)
    }
    take().then(() => next(), next)
  })
  await pipeline(createReadStream(archive), reader)
  const whole: Manifest | null = manifest
  if (whole === null) throw new Error('This is no backup of Copydesk: it has no manifest.')
  return { manifest: whole, wrong: [...wrong, ...missing(whole, seen)] }
}

function missing(manifest: Manifest, seen: Set<string>): string[] {
  const expected = [
    ...manifest.tables.map((table) => `tables/${table.name}`),
    ...manifest.files.map((file) => `media/${file.path}`),
  ]
  return expected.filter((name) => !seen.has(name)).map((name) => `${name} is not in the archive`)
}

async function readManifest(client: pg.Client, stream: Readable): Promise<Manifest> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  const manifest = manifestOf(Buffer.concat(chunks).toString('utf8'))
  const ours = await listMigrations(client)
  if (JSON.stringify(manifest.migrations) !== JSON.stringify(ours)) {
    throw new Error(
      `The backup was made by another version of Copydesk (its last migration is ${manifest.migrations.at(-1)}). Restore it with that version, then update.`,
    )
  }
  return manifest
}

function manifestOf(text: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new Error('This is no backup of Copydesk: its manifest cannot be read.', { cause: error })
  }
}

async function loadTable(client: pg.Client, tables: Set<string>, name: string, stream: Readable): Promise<void> {
  if (!tables.has(name)) throw new Error(`The backup has a table ${name} that this version of Copydesk does not know.`)
  await pipeline(stream, client.query(copyFrom(`copy "${name}" from stdin`)))
}

async function loadFile(
  manifest: Manifest,
  path: string,
  stream: Readable,
  mediaFolder: string | null,
): Promise<string[]> {
  const expected = manifest.files.find((file) => file.path === path)
  if (!expected || !/^[0-9a-f]{2}\/[0-9a-f]{64}\/[a-z0-9]+\.[a-z0-9]+$/.test(path))
    throw new Error(`The backup has a file ${path.slice(0, 80)} that its manifest does not name.`)
  const hash = createHash('sha256')
  stream.on('data', (chunk: Buffer) => hash.update(chunk))
  const target = mediaFolder === null ? null : join(mediaFolder, path)
  if (target) await mkdir(dirname(target), { recursive: true })
  await pipeline(
    stream,
    target ? createWriteStream(target) : new Writable({ write: (_chunk, _encoding, done) => done() }),
  )
  if (hash.digest('hex') === expected.sha256) return []
  if (target) await rm(target)
  return [`media/${path} is not as it was`]
}

/** Numbers that count up by themselves go on after the last one that came in. */
async function moveSequences(client: pg.Client): Promise<void> {
  await client.query(
    "select setval(pg_get_serial_sequence('change', 'seq'), greatest((select max(seq) from change), 1))",
  )
}

async function compare(client: pg.Client, manifest: Manifest): Promise<string[]> {
  const wrong: string[] = []
  for (const table of await listTables(client)) {
    const expected = manifest.tables.find((one) => one.name === table.name)
    const found = await copyOut(client, table, new Writable({ write: (_chunk, _encoding, done) => done() }))
    if (!expected) wrong.push(`tables/${table.name} is not in the backup`)
    else if (found.rows !== expected.rows)
      wrong.push(`tables/${table.name} has ${found.rows} rows, not ${expected.rows}`)
    else if (found.sha256 !== expected.sha256) wrong.push(`tables/${table.name} is not as it was`)
  }
  return wrong
}

async function onServer(databaseUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
