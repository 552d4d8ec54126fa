import { expect, test } from 'vitest'
import { layFront } from './front.ts'
import type { Genre } from './genre.ts'
import type { Teaser } from './teaser.ts'

const noon = new Date('2026-11-23T12:00:00Z').getTime()

function story(articleId: string, hoursAgo: number, urgency = 5, genre: Genre = 'news', slug = 'town'): Teaser {
  const at = new Date(noon - hoursAgo * 3_600_000)
  return {
    articleId,
    revisionId: articleId,
    groupId: articleId,
    slug: articleId,
    language: 'en',
    headline: articleId,
    standfirst: '',
    kicker: '',
    genre,
    urgency,
    byline: '',
    contributors: null,
    agency: null,
    section: { slug, name: slug },
    sortAt: at,
    firstPublishedAt: at,
    updatedAt: null,
    archiveDate: null,
    picture: null,
  }
}

const ids = (stories: Teaser[]) => stories.map((one) => one.articleId)

test('the most urgent leads, until it is old', () => {
  expect(layFront([story('ordinary', 1), story('urgent', 10, 2)], []).lead?.articleId).toBe('urgent')
  expect(layFront([story('ordinary', 1), story('urgent', 30, 2)], []).lead?.articleId).toBe('ordinary')
})

test('no story stands on the front twice', () => {
  const newest = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, hours) => story(id, hours))
  const front = layFront(newest, newest)
  expect(front.lead?.articleId).toBe('a')
  expect(ids(front.seconds)).toEqual(['b', 'c', 'd', 'e'])
  expect(front.rivers.map((river) => ids(river.stories))).toEqual([['f', 'g']])
})

test('what is paid for never leads, and is the last of its river', () => {
  const paid = story('paid', 0, 1, 'advertising')
  const front = layFront([paid], [paid, story('news', 5)])
  expect(front.lead).toBeNull()
  expect(ids(front.rivers[0]?.stories ?? [])).toEqual(['news', 'paid'])
})

test('an empty paper has an empty front', () => {
  expect(layFront([], [])).toEqual({ lead: null, seconds: [], rivers: [] })
})
