import { expect, test } from 'vitest'
import { layFront } from './front.ts'
import type { Genre } from './genre.ts'
import type { StoryPicture } from './picture.ts'
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
    accordingTo: '',
    section: { slug, name: slug },
    sortAt: at,
    firstPublishedAt: at,
    updatedAt: null,
    archiveDate: null,
    picture: null,
  }
}

const picture: StoryPicture = {
  mediaId: 'm',
  sha256: 'ab',
  width: 3,
  height: 2,
  renditions: [],
  alt: '',
  caption: '',
  credit: 'Ines Marl',
}
const pictured = (id: string, hoursAgo: number, slug?: string) => ({ ...story(id, hoursAgo, 5, 'news', slug), picture })
const ids = (stories: Teaser[]) => stories.map((one) => one.articleId)
/** As many stories as asked for, an hour apart. */
const run = (name: string, count: number, slug?: string) =>
  Array.from({ length: count }, (_, at) => story(`${name}${at}`, at, 5, 'news', slug))

test('the most urgent leads, until it is old', () => {
  expect(layFront([story('ordinary', 1), story('urgent', 10, 2)], []).lead?.articleId).toBe('urgent')
  expect(layFront([story('ordinary', 1), story('urgent', 30, 2)], []).lead?.articleId).toBe('ordinary')
})

test('no story stands on the front twice', () => {
  const newest = run('a', 7)
  const front = layFront(newest, newest)
  expect(front.lead?.articleId).toBe('a0')
  expect(ids(front.seconds)).toEqual(['a1', 'a2', 'a3'])
  expect(front.columns.map((river) => ids(river.stories))).toEqual([['a4', 'a5', 'a6']])
})

test('a lead with a picture has four beside it, one of words alone has three', () => {
  const others = run('a', 9).slice(1)
  expect(layFront([pictured('p', 0), ...others], []).seconds).toHaveLength(4)
  expect(layFront([story('w', 0), ...others], []).seconds).toHaveLength(3)
})

test('a story that would stand alone under the head stands in the head', () => {
  const newest = run('a', 5)
  expect(layFront(newest, newest)).toMatchObject({ seconds: newest.slice(1), strips: [], columns: [] })
})

test('a section with four stories or more has the page’s width; thinner ones stand side by side', () => {
  const top = run('top', 4)
  const rich = run('rich', 9, 'rich')
  const thin = ['a', 'b', 'c', 'd', 'e'].flatMap((slug) => run(slug, 2, slug))
  const { strips, columns } = layFront(top, [...thin.slice(0, 4), ...rich, ...thin.slice(4)])
  expect(strips.map((river) => ids(river.stories))).toEqual([ids(rich.slice(0, 4))])
  expect(columns.map((river) => river.section.slug)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('of the three newest of a wide section the first with a picture opens it, with four beside it', () => {
  const [one, two, , ...rest] = run('a', 8)
  if (!one || !two) throw new Error('no stories')
  const { strips } = layFront([], [one, two, pictured('p', 3), ...rest])
  expect(ids(strips[0]?.stories ?? [])).toEqual(['p', 'a0', 'a1', 'a3', 'a4'])
})

test('what is paid for never leads, and is the last of its section', () => {
  const paid = { ...story('paid', 0, 1, 'advertising'), picture }
  const front = layFront([paid], [paid, story('news', 5)])
  expect(front.lead).toBeNull()
  expect(ids(front.columns[0]?.stories ?? [])).toEqual(['news', 'paid'])
  expect(ids(layFront([], [paid, ...run('a', 4)]).strips[0]?.stories ?? [])).toEqual(['a0', 'a1', 'a2', 'paid'])
})

test('an empty paper has an empty front', () => {
  expect(layFront([], [])).toEqual({ lead: null, seconds: [], strips: [], columns: [] })
})
