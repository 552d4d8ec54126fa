import { expect, test } from 'vitest'
import { article } from '#prisma/factories/article.ts'
import { section } from '#prisma/factories/section.ts'
import { feedResponse } from './feed-response.ts'

test('a feed says what is not news, and no title hides that it was paid for', async () => {
  const town = await section({ name: 'Town' })
  const given = { state: 'published', sectionId: town.id } as const
  await article({ ...given, headline: 'Bridge closes', at: new Date('2026-11-23T10:00:00Z') })
  await article({ ...given, headline: 'Mind the bridge', genre: 'opinion', at: new Date('2026-11-23T09:00:00Z') })
  await article({ ...given, headline: 'New sofas', genre: 'advertising', at: new Date('2026-11-23T08:00:00Z') })
  const response = await feedResponse('feed.json', { sectionId: town.id }, '/section/town', 'Town')
  const { items } = await response.json()
  expect(items).toMatchObject([
    { title: 'Bridge closes', tags: ['Town'] },
    { title: 'Mind the bridge', tags: ['Town', 'Opinion'] },
    { title: 'Advertising: New sofas', tags: ['Town', 'Advertising'] },
  ])
})
