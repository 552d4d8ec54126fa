import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PublishedStory } from '#lib/article/published.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import type { Site } from '#lib/setting/site.ts'
import { newsArticle } from '#lib/web/news-article.ts'
import { Story } from './story.tsx'
import { StructuredData } from './structured-data.tsx'

const site: Site = {
  name: 'The Courier',
  description: '',
  language: 'en',
  zone: 'Asia/Baku',
  url: 'https://courier.example',
}
const now = new Date('2026-11-23T12:00:00Z')

function story(given: Partial<PublishedStory> = {}): PublishedStory {
  return {
    id: '01935a00-0000-7000-8000-000000000001',
    slug: 'bridge-closes',
    groupId: '01935a00-0000-7000-8000-000000000001',
    number: 3,
    firstPublishedAt: new Date('2026-11-23T10:05:00Z'),
    updatedAt: null,
    language: 'en',
    headline: 'Bridge closes',
    standfirst: '',
    kicker: '',
    byline: 'Mara Quill',
    dateline: '',
    accordingTo: '',
    genre: 'news',
    agency: null,
    section: null,
    archiveDate: null,
    lead: null,
    body: bodyFromParagraphs(['The bridge is shut.']),
    pictures: new Map(),
    tags: [],
    contributors: [],
    automatic: false,
    corrections: [],
    ...given,
  }
}

const correction = { id: 'c1', kind: 'correction' as const, note: 'It has thirteen members.', createdAt: now }
const tag = { id: 't1', slug: 'bridge', name: 'Bridge', kind: 'topic' as const }

const print = (given: Partial<PublishedStory> = {}) =>
  renderToStaticMarkup(<Story story={story(given)} languages={[]} site={site} now={now} />)

test('a reader is told when no person published a story, and only then', () => {
  const agency = { name: 'Downs News Agency', website: null }
  expect(print({ agency, automatic: true })).toContain('Published automatically from Downs News Agency')
  expect(print({ agency, automatic: true, language: 'ru' })).toContain('Опубликовано автоматически')
  expect(print({ automatic: true })).toContain('Published automatically')
  expect(print({ agency })).not.toContain('automatically')
})

test('a reader sees who says so and when, with the year and the zone', () => {
  const page = print({
    agency: { name: 'Downs News Agency', website: null },
    accordingTo: 'the harbour master',
    updatedAt: new Date('2026-11-23T11:00:00Z'),
  })
  for (const words of ['By Mara Quill', 'Downs News Agency', 'the harbour master', '14:05 (UTC+4)', '15:00 (UTC+4)']) {
    expect(page).toContain(words)
  }
})

test.each(['analysis', 'opinion', 'interview', 'press_release', 'advertising'] as const)(
  'a text that is %s says so',
  (genre) => {
    expect(print({ genre })).toContain('class="genre')
    expect(print()).not.toContain('class="genre')
  },
)

test('archive copy shows the supplier’s date as it is known, never as a moment, and its age', () => {
  const page = print({ archiveDate: '2020-08' })
  expect(page).toContain('August 2020')
  expect(page).toContain('more than 6 years old')
  expect(page).not.toContain('2020-08-')
})

test('a story older than a year says so, a new one does not', () => {
  expect(print({ firstPublishedAt: new Date('2025-01-01T00:00:00Z') })).toContain('more than 1 year old')
  expect(print()).not.toContain('story-age')
})

test('labels in another language than the story say so, and run their own way', () => {
  const arabic = print({ language: 'ar', archiveDate: '2020', corrections: [correction], tags: [tag] })
  for (const part of ['class="story-facts"', 'class="story-age" role="note"', 'id="corrections"', 'id="story-tags"'])
    expect(arabic, part).toContain(`${part} lang="en" dir="ltr"`)
  expect(print({ archiveDate: '2020' })).not.toMatch(/class="story-(facts|age)"[^>]* lang/)
})

test('a story in another language is in its own language and direction, labels too where the site speaks it', () => {
  expect(print({ language: 'ar' })).toMatch(/<article[^>]* lang="ar" dir="rtl"/)
  expect(print({ language: 'ru' })).toContain('Автор: Mara Quill')
})

test('corrections stand under the text with their time', () => {
  const page = print({ corrections: [correction] })
  expect(page).toContain('It has thirteen members.')
  expect(page).toContain('23 November 2026, 16:00 (UTC+4)')
})

const breakouts = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '\u2028\u2029',
  ']]>',
  '"\'`',
  '<img src=x onerror=alert(1)>',
]

test.each(breakouts)('the headline %j stays a headline', (headline) => {
  const given = story({
    headline,
    byline: headline,
    kicker: headline,
    accordingTo: headline,
    dateline: headline,
    standfirst: headline,
  })
  const data = renderToStaticMarkup(<StructuredData data={newsArticle(given, [], site)} />)
  expect(data.match(/<\/?script/g)).toHaveLength(2)
  const json = data.replace(/^<script[^>]*>|<\/script>$/g, '')
  expect(json).not.toMatch(/[<>\u2028\u2029]/)
  expect(JSON.parse(json).headline).toBe(headline)
  expect(print({ headline, kicker: headline })).not.toMatch(/<(script|img|!--)/)
})

test('machines are told the same dates, with the offset', () => {
  expect(newsArticle(story(), [], site)).toMatchObject({
    '@type': 'NewsArticle',
    datePublished: '2026-11-23T14:05:00+04:00',
    mainEntityOfPage: 'https://courier.example/news/bridge-closes',
    author: [{ '@type': 'Person', name: 'Mara Quill' }],
  })
  expect(newsArticle(story({ archiveDate: '2020-08' }), [], site).datePublished).toBe('2020-08')
})

test.each([
  ['Mara Quill and Tomas Reke', ['Person Mara Quill', 'Person Tomas Reke']],
  ['Мара Квилл, Томас Реке', ['Person Мара Квилл', 'Person Томас Реке']],
  ['The editors', ['Organization The editors']],
  ['Press office of the port', ['Organization Press office of the port']],
])('machines are told whether people signed: %s', (byline, authors) => {
  const { author } = newsArticle(story({ byline }), [], site)
  expect(Array.isArray(author) && author.map((one) => `${one['@type']} ${one.name}`)).toEqual(authors)
})

test('machines are given the lead picture by its full address, and none where there is none', () => {
  const renditions = [
    { width: 640, height: 427, name: '640.jpg' },
    { width: 1024, height: 683, name: '1024.jpg' },
    { width: 1024, height: 683, name: '1024.webp' },
  ]
  const lead = {
    mediaId: 'm',
    sha256: 'ab',
    width: 1024,
    height: 683,
    renditions,
    alt: '',
    caption: '',
    credit: 'Ines Marl',
  }
  expect(newsArticle(story({ lead }), [], site).image).toMatchObject([
    { url: 'https://courier.example/media/ab/1024.jpg', width: 1024, creditText: 'Ines Marl' },
  ])
  expect(newsArticle(story(), [], site).image).toBeUndefined()
})
