import { createHash } from 'node:crypto'
import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database, isDuplicate, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { storeFile } from '#lib/platform/storage.ts'
import { kindOf, type Made, MOST_PIXELS, makeRenditions, readWords } from './make.ts'

/** The most a picture may have, in bytes. */
export const LARGEST = 25_000_000

export type Uploaded = {
  id: string
  sha256: string
  fileName: string
  width: number
  height: number
  alt: string
  caption: string
  credit: string
  known: boolean
}

/** Two at once: decoding takes memory, and the desk has other work. */
let working = 0
const waiting: (() => void)[] = []

/**
 * Takes a picture in: its kind by its bytes, every size made anew, stored by its SHA-256. The same bytes again are the same picture.
 * What cannot be read is refused by name, and leaves no file and no row.
 */
export async function uploadPicture(
  actor: Actor,
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
  now?: Date,
): Promise<Outcome<Uploaded>> {
  if (!can(actor, 'media.upload')) return refuse('forbidden', { code: 'forbidden' })
  const values = { name: displayName(file.name) }
  if (file.bytes.length === 0) return refuse('invalid', { code: 'pictureEmpty', values })
  if (file.bytes.length > LARGEST)
    return refuse('invalid', { code: 'pictureTooLarge', values: { ...values, limit: LARGEST / 1_000_000 } })
  const type = kindOf(file.bytes)
  if (type === null) return refuse('invalid', { code: 'pictureKind', values })
  const hash = createHash('sha256').update(file.bytes).digest()
  const known = await findByHash(hash)
  if (known) return done(known)
  const made = await oneOfTwo(() => makeRenditions(file.bytes).catch((error: unknown) => String(error)))
  if (typeof made === 'string')
    return refuse('invalid', {
      code: /pixel limit/i.test(made) ? 'picturePixels' : 'pictureDamaged',
      values: { ...values, limit: MOST_PIXELS / 1_000_000 },
    })
  const words = await readWords(file.bytes)
  try {
    for (const one of made.files) await storeFile(`${hash.toString('hex')}/${one.name}`, one.bytes)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
      return refuse('invalid', { code: 'pictureDiskFull', values })
    throw error
  }
  return write(actor, { name: values.name, type, hash, made, bytes: file.bytes.length, ...words }, now)
}

type Row = { name: string; type: string; hash: Buffer; made: Made; bytes: number; credit: string; caption: string }

async function write(actor: Actor, row: Row, now?: Date): Promise<Outcome<Uploaded>> {
  const id = newId()
  const { width, height, renditions } = row.made
  try {
    await transaction(async (tx, time) => {
      await tx.media.create({
        data: {
          id,
          sha256: new Uint8Array(row.hash),
          fileName: row.name,
          type: row.type,
          width,
          height,
          bytes: row.bytes,
          caption: row.caption,
          credit: row.credit,
          renditions,
          createdAt: time,
          createdById: actor.id,
        },
      })
      await recordAudit(tx, actor, time, { verb: 'media.upload', thing: 'media', thingId: id, label: row.name })
    }, now)
  } catch (error) {
    // Someone uploaded the same bytes in the same moment.
    const known = isDuplicate(error) ? await findByHash(row.hash) : null
    if (known) return done(known)
    throw error
  }
  return done({
    id,
    sha256: row.hash.toString('hex'),
    fileName: row.name,
    width,
    height,
    alt: '',
    caption: row.caption,
    credit: row.credit,
    known: false,
  })
}

async function findByHash(hash: Buffer): Promise<Uploaded | null> {
  const row = await database().media.findUnique({ where: { sha256: new Uint8Array(hash) } })
  if (!row) return null
  const { id, fileName, width, height, alt, caption, credit } = row
  return { id, sha256: hash.toString('hex'), fileName, width, height, alt, caption, credit, known: true }
}

/** A file's name as text to show: no path, no control or direction characters, at most 120 long. It never names a file of ours. */
function displayName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .normalize('NFC')
      .trim()
      .slice(-120) || 'picture'
  )
}

async function oneOfTwo<T>(work: () => Promise<T>): Promise<T> {
  if (working >= 2) await new Promise<void>((resolve) => waiting.push(resolve))
  working += 1
  try {
    return await work()
  } finally {
    working -= 1
    waiting.shift()?.()
  }
}
