import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database, isDuplicate } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { type Incoming, isDiskFull, storeFiles, withIncoming } from '#lib/platform/storage.ts'
import { LARGEST } from './limits.ts'
import { kindOf, type Made, MOST_PIXELS, makePicture } from './make.ts'
import { twoAtOnce } from './two-at-once.ts'

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

/**
 * Takes a picture in from a stream: its kind by its bytes, every size made anew, stored by its SHA-256. The same bytes again are the
 * same picture. What cannot be taken is refused by name (`pictureEmpty`, `pictureTooLarge`, `pictureInterrupted`, `pictureKind`,
 * `picturePixels`, `pictureDamaged`, `pictureDiskFull`), and leaves no file and no row.
 */
export async function uploadPicture(
  actor: Actor,
  file: { name: string; stream: ReadableStream<Uint8Array> },
  now?: Date,
): Promise<Outcome<Uploaded>> {
  if (!can(actor, 'media.upload')) return refuse('forbidden', { code: 'forbidden' })
  const name = displayName(file.name)
  try {
    return await withIncoming(file.stream, LARGEST, async (incoming) => {
      if (incoming === 'too-large')
        return refuse('invalid', { code: 'pictureTooLarge', values: { name, limit: LARGEST / 1_000_000 } })
      if (incoming === 'interrupted') return refuse('invalid', { code: 'pictureInterrupted', values: { name } })
      return take(actor, name, incoming, now)
    })
  } catch (error) {
    if (isDiskFull(error)) return refuse('invalid', { code: 'pictureDiskFull', values: { name } })
    throw error
  }
}

async function take(actor: Actor, name: string, incoming: Incoming, now?: Date): Promise<Outcome<Uploaded>> {
  const values = { name }
  if (incoming.size === 0) return refuse('invalid', { code: 'pictureEmpty', values })
  const type = kindOf(incoming.head)
  if (type === null) return refuse('invalid', { code: 'pictureKind', values })
  const known = await findByHash(incoming.sha256)
  if (known) return done(known)
  const made = await twoAtOnce(() => makePicture(incoming.path).catch((error: unknown) => String(error)))
  if (typeof made === 'string')
    return refuse('invalid', {
      code: /pixel limit/i.test(made) ? 'picturePixels' : 'pictureDamaged',
      values: { ...values, limit: MOST_PIXELS / 1_000_000 },
    })
  return write(actor, { name, type, hash: incoming.sha256, bytes: incoming.size, made }, now)
}

type Row = { name: string; type: string; hash: Buffer; bytes: number; made: Made }

/** A picture takes its time to come and to be made: whether its sender may still add it is asked again before anything is stored. */
async function write(actor: Actor, row: Row, now?: Date): Promise<Outcome<Uploaded>> {
  const id = newId()
  const sha256 = row.hash.toString('hex')
  const { width, height, renditions, words, files } = row.made
  const shown = { id, fileName: row.name, width, height, ...words }
  const data = { ...shown, type: row.type, bytes: row.bytes, renditions, createdById: actor.id }
  try {
    return await act(
      actor,
      'media.upload',
      async (tx, time) => {
        await storeFiles(sha256, files)
        await tx.media.create({ data: { ...data, sha256: new Uint8Array(row.hash), createdAt: time } })
        await recordAudit(tx, actor, time, { verb: 'media.upload', thing: 'media', thingId: id, label: row.name })
        return done({ ...shown, sha256, known: false })
      },
      now,
    )
  } catch (error) {
    // Someone uploaded the same bytes in the same moment.
    const known = isDuplicate(error) ? await findByHash(row.hash) : null
    if (known) return done(known)
    throw error
  }
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
  const plain = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .normalize('NFC')
    .trim()
  return [...plain].slice(-120).join('') || 'picture'
}
