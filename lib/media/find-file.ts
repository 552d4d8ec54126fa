import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { readStored } from '#lib/platform/storage.ts'
import { type Rendition, readRenditions } from './rendition.ts'

export type PictureFile = { bytes: Buffer; type: string; isPublic: boolean }

const types: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/**
 * One size of a picture, by the picture's SHA-256 or, for the desk, its id; by id the size nearest to the one asked for. Anyone may have
 * it by SHA-256 while a published story shows the picture; the desk always; for everyone else there is nothing.
 */
export async function findPictureFile(actor: Actor | null, picture: string, file: string): Promise<PictureFile | null> {
  const [, extension = ''] = /^\d{1,4}\.(avif|webp|jpg)$/.exec(file) ?? []
  const type = types[extension]
  const byHash = /^[0-9a-f]{64}$/.test(picture)
  if (!type || (!byHash && !isId(picture))) return null
  const row = await database().media.findUnique({
    where: byHash ? { sha256: new Uint8Array(Buffer.from(picture, 'hex')) } : { id: picture },
    select: { id: true, sha256: true, renditions: true },
  })
  if (!row) return null
  const isPublic = byHash && (await isShown(row.id))
  if (!isPublic && !(actor && can(actor, 'desk.read'))) return null
  const name = byHash ? file : nearest(readRenditions(row.renditions), file)
  const bytes = await readStored(Buffer.from(row.sha256).toString('hex'), name)
  return bytes && { bytes, type, isPublic }
}

/** The desk asks for a size without knowing which there are: it gets the largest that is not larger, else the smallest. */
function nearest(renditions: Rendition[], file: string): string {
  const [width = '', extension = ''] = file.split('.')
  const sizes = renditions.filter((one) => one.name.endsWith(`.${extension}`)).toSorted((a, b) => a.width - b.width)
  return (sizes.findLast((one) => one.width <= Number(width)) ?? sizes[0])?.name ?? file
}

async function isShown(mediaId: string): Promise<boolean> {
  const where = { mediaId, revision: { state: 'published' } } as const
  return (await database().revisionMedia.findFirst({ where, select: { mediaId: true } })) !== null
}
