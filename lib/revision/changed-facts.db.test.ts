import { expect, test } from 'vitest'
import { agency } from '#prisma/factories/agency.ts'
import { article } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { tag } from '#prisma/factories/tag.ts'
import { changedFacts } from './changed-facts.ts'
import { findRevision } from './history.ts'

test('history tells that somebody else is said to have written or supplied a story, and nothing that stayed', async () => {
  const [wire, ferry] = [await agency({ name: 'Halden Wire' }), await tag({ name: 'Ferry' })]
  const made = await article({
    state: 'published',
    byline: 'Tomas Reke',
    kicker: 'Sea',
    draft: { byline: 'Mara Quill', agencyId: wire.id, tagIds: [ferry.id] },
  })
  const editor = actorOf(await person({ role: 'editor' }))
  const before = await findRevision(editor, made.id, made.revisionId)
  const after = await findRevision(editor, made.id, made.draftId ?? '')
  expect(before && after && changedFacts(before, after)).toEqual([
    { key: 'field.byline', before: 'Tomas Reke', after: 'Mara Quill' },
    { key: 'field.agency', before: '', after: 'Halden Wire' },
    { key: 'group.tags', before: '', after: 'Ferry' },
  ])
})
