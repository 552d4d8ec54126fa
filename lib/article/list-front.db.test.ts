import { expect, test } from 'vitest'
import { article } from '#prisma/factories/article.ts'
import { media } from '#prisma/factories/media.ts'
import { section } from '#prisma/factories/section.ts'
import { listFront } from './list-front.ts'

const town = await section({ name: 'Town' })

test('a lead of words alone opens with its own first paragraphs, as readers see them and not as the desk changed them', async () => {
  await article({
    state: 'published',
    headline: 'It rains',
    dateline: 'WEXCOMBE',
    sectionId: town.id,
    paragraphs: ['It has rained for a week.'],
    draft: { paragraphs: ['It has rained for two.'] },
  })
  expect(await listFront('en')).toMatchObject({
    lead: { headline: 'It rains' },
    opening: { dateline: 'WEXCOMBE', paragraphs: ['It has rained for a week.'] },
  })
})

test('a lead with a picture has that to look at', async () => {
  const picture = await media()
  await article({
    state: 'published',
    headline: 'It pours',
    sectionId: town.id,
    urgency: 1,
    leadMediaId: picture.id,
    leadCredit: 'Ines Marl',
  })
  expect(await listFront('en')).toMatchObject({ lead: { headline: 'It pours' }, opening: null })
})
