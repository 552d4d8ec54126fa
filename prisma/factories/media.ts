import { createHash } from 'node:crypto'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import type { Media } from '#prisma/client/client.ts'
import type { MediaUncheckedCreateInput } from '#prisma/client/models.ts'
import { person } from './person.ts'

/** A picture's row. It has no bytes and no renditions unless they are given. */
export async function media(given: Partial<MediaUncheckedCreateInput> = {}): Promise<Media> {
  const id = newId()
  const createdById = given.createdById ?? (await person()).id
  return database().media.create({
    data: {
      id,
      sha256: new Uint8Array(createHash('sha256').update(id).digest()),
      fileName: `picture-${id.slice(-6)}.jpg`,
      type: 'image/jpeg',
      width: 1600,
      height: 1067,
      bytes: 240_000,
      renditions: [],
      createdAt: new Date(),
      ...given,
      createdById,
    },
  })
}
