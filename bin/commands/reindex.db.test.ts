import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { article } from '#prisma/factories/article.ts'
import { run } from './reindex.ts'

test('what published stories are found by is written anew, and nothing of others', async () => {
  const text = ['The old mole of Wexcombe is mended with stone from the quarry, the harbour office said on Monday.']
  const published = await article({ state: 'published', paragraphs: text })
  await article({ paragraphs: text })
  await database().searchEntry.updateMany({ data: { sketch: [], language: 'xx' } })
  expect(await run()).toBe(0)
  const entries = await database().searchEntry.findMany({ select: { articleId: true, sketch: true, language: true } })
  expect(entries).toMatchObject([{ articleId: published.id, language: 'en' }])
  expect(entries[0]?.sketch).toHaveLength(12)
})
