import { expect, test } from 'vitest'
import { spikeArticle } from '#lib/article/spike.ts'
import { withdrawArticle } from '#lib/article/withdraw.ts'
import { database } from '#lib/platform/db.ts'
import { article } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { changeRole } from './change-role.ts'
import { suspendPerson } from './suspend.ts'

test('after a demotion nothing more happens by the old role, whatever the request began with', async () => {
  const admin = actorOf(await person({ role: 'admin' }))
  const editor = await person({ role: 'editor' })
  const began = actorOf(editor)
  const story = await article({ state: 'published' })
  await changeRole(admin, { id: editor.id, role: 'reporter' })
  const input = { id: story.id, seen: 1, reason: 'x', notice: 'x', replacement: '' }
  expect(await withdrawArticle(began, input)).toMatchObject({ ok: false, refusal: 'forbidden' })
  expect((await database().article.findUniqueOrThrow({ where: { id: story.id } })).state).toBe('published')
})

test('a suspension and an act in the same instant: the act came before, or it did not happen', async () => {
  const admin = actorOf(await person({ role: 'admin' }))
  for (let round = 0; round < 10; round += 1) {
    const editor = await person({ role: 'editor' })
    const story = await article({ byId: editor.id })
    const [act] = await Promise.all([
      spikeArticle(actorOf(editor), { id: story.id, seen: 1, reason: 'x' }),
      suspendPerson(admin, { id: editor.id, reason: 'x' }),
    ])
    const after = await database().article.findUniqueOrThrow({ where: { id: story.id } })
    const who = await database().person.findUniqueOrThrow({ where: { id: editor.id } })
    expect(after.state).toBe(act.ok ? 'spiked' : 'draft')
    expect(who.suspendedAt).not.toBeNull()
  }
})
