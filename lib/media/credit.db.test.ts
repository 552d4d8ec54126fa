import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { media } from '#prisma/factories/media.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { creditPictures } from './credit.ts'

test('a whole roll gets its credit at once; a picture that has one keeps it, and each change is in the log', async () => {
  const actor = actorOf(await person())
  const [bare, other, named] = [await media(), await media(), await media({ credit: 'Oren Vasko' })]
  const ids = [bare.id, other.id, named.id]
  expect(await creditPictures(actor, { ids, credit: 'Mara Quill' })).toEqual({ ok: true, value: { changed: 2 } })
  const credits = await database().media.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } })
  expect(credits.map((one) => one.credit).sort()).toEqual(['Mara Quill', 'Mara Quill', 'Oren Vasko'])
  expect(await database().auditEvent.count({ where: { verb: 'media.describe', thingId: { in: ids } } })).toBe(2)
})
