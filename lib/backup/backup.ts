import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { type Pack, pack } from 'tar-stream'
import { copyOut, listMigrations, listTables, type Manifest } from './tables.ts'

/**
 * Writes one archive (tar) with every table and every stored file, and a manifest of counts and checksums. The tables are of one moment;
 * secrets are left out on purpose. Nothing is written under the final name before the archive is whole.
 */
export async function backup(databaseUrl: string, mediaFolder: string, target: string): Promise<Manifest> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-backup-'))
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const manifest: Manifest = {
      format: 1,
      madeAt: new Date().toISOString(),
      migrations: await listMigrations(client),
      tables: [],
      files: [],
    }
    for (const table of await listTables(client)) {
      manifest.tables.push({
        name: table.name,
        ...(await copyOut(client, table, createWriteStream(join(folder, table.name)))),
      })
    }
    for (const path of await listFiles(mediaFolder)) manifest.files.push(await measure(mediaFolder, path))
    await write(manifest, folder, mediaFolder, target)
    return manifest
  } finally {
    await client.end()
    await rm(folder, { recursive: true, force: true })
  }
}

async function write(manifest: Manifest, tables: string, mediaFolder: string, target: string): Promise<void> {
  const archive = pack()
  const partial = `${target}.partial`
  try {
    await Promise.all([
      pipeline(archive, createWriteStream(partial, { mode: 0o600 })),
      fill(archive, manifest, tables, mediaFolder),
    ])
    await rename(partial, target)
  } finally {
    await rm(partial, { force: true })
  }
}

async function fill(archive: Pack, manifest: Manifest, tables: string, mediaFolder: string): Promise<void> {
  const text = Buffer.from(JSON.stringify(manifest, null, 2))
  await pipeline([text], archive.entry({ name: 'manifest.json', size: text.length }))
  for (const { name } of manifest.tables) await add(archive, `tables/${name}`, join(tables, name))
  for (const { path } of manifest.files) await add(archive, `media/${path}`, join(mediaFolder, path))
  archive.finalize()
}

async function add(archive: Pack, name: string, file: string): Promise<void> {
  const { size } = await stat(file)
  await pipeline(createReadStream(file), archive.entry({ name, size }))
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

async function measure(folder: string, path: string): Promise<Manifest['files'][number]> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(join(folder, path))) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { path, bytes, sha256: hash.digest('hex') }
}
