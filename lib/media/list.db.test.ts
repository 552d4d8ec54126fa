import { expect, test } from 'vitest'
import { newId } from '#lib/platform/ids.ts'
import { article } from '#prisma/factories/article.ts'
import { media } from '#prisma/factories/media.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { describePicture } from './describe.ts'
import { findPicture } from './find.ts'
import { listPictures } from './list.ts'

const actor = actorOf(await person({ role: 'reporter' }))
const captions = async (q: string) => (await listPictures(actor, { q })).pictures.map((one) => one.caption)

test('every picture stands on one page of the library, the newest first', async () => {
  const createdAt = new Date()
  for (let number = 0; number < 80; number += 1) await media({ caption: `Sail ${number}`, createdAt })
  const seen: string[] = []
  let before: string | undefined
  do {
    const { pictures, next } = await listPictures(actor, { q: 'sail', before })
    seen.push(...pictures.map((one) => one.caption))
    before = next ?? undefined
  } while (before)
  expect([seen.length, new Set(seen).size, seen[0], seen[79]]).toEqual([80, 80, 'Sail 79', 'Sail 0'])
})

test('a picture is found by its file’s name, caption, credit or alt text, as typed and not as a pattern', async () => {
  await media({ caption: 'Ebb', fileName: 'IMG_7.jpg', credit: 'Ines Morrow', alt: 'Mud, 50% wet' })
  await media({ caption: 'Flood', fileName: 'IMGX7.jpg' })
  for (const q of ['img_7', 'EBB', 'morrow', '50%', ' ebb ', 'e\0bb', 'mud'])
    expect(await captions(q), q).toEqual(['Ebb'])
  expect(await captions('_')).toEqual(['Ebb'])
  expect(await captions('\\')).toEqual([])
})

test('a picture says in which stories it is, drafts too, and not in which it was', async () => {
  const { id } = await media()
  await article({ state: 'draft', headline: 'To come', leadMediaId: id })
  await article({ state: 'published', headline: 'Out', leadMediaId: id })
  await article({ state: 'withdrawn', headline: 'Gone', leadMediaId: id })
  const found = await findPicture(actor, id)
  expect(found?.revisions.map((one) => one.revision.headline).sort()).toEqual(['Out', 'To come'])
  expect(await findPicture(actor, newId())).toBeNull()
  expect(await findPicture(actor, 'x')).toBeNull()
})

test('what is said of a picture is changed in the library; a picture that is not there is not', async () => {
  const { id } = await media()
  const words = { alt: 'A buoy', caption: 'Буй № 4', credit: 'Lena Brandt' }
  expect(await describePicture(actor, { id, ...words })).toMatchObject({ ok: true, value: words })
  expect(await findPicture(actor, id)).toMatchObject(words)
  expect(await describePicture(actor, { id: newId(), ...words })).toMatchObject({ ok: false, refusal: 'not-found' })
})
