import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Teaser as Story } from '#lib/article/teaser.ts'
import type { Site } from '#lib/setting/site.ts'
import { Teaser, type TeaserSize } from './teaser.tsx'

const site: Site = {
  name: 'The Courier',
  description: '',
  language: 'en',
  zone: 'Asia/Baku',
  url: 'https://courier.example',
}
const at = new Date('2026-11-23T10:05:00Z')

function story(given: Partial<Story> = {}): Story {
  return {
    articleId: 'a',
    revisionId: 'r',
    groupId: 'a',
    slug: 'bridge-closes',
    language: 'en',
    headline: 'Bridge closes',
    standfirst: 'Cracks were found.',
    kicker: '',
    genre: 'news',
    urgency: 5,
    byline: 'Mara Quill',
    contributors: null,
    agency: 'Downs News Agency',
    accordingTo: 'the harbour master',
    section: { slug: 'town', name: 'Town' },
    sortAt: at,
    firstPublishedAt: at,
    updatedAt: null,
    archiveDate: null,
    picture: null,
    ...given,
  }
}

const print = (given: Partial<Story> = {}, size: TeaserSize = 'plain', edition?: Date) =>
  renderToStaticMarkup(<Teaser story={story(given)} site={site} size={size} heading="h2" edition={edition} />)

test('a card says who, which agency, according to whom, and the full date', () => {
  const card = print()
  expect(card).toContain('Mara Quill, Downs News Agency')
  expect(card).toContain('According to <bdi>the harbour master</bdi>')
  expect(card).toContain('<time dir="auto" dateTime="2026-11-23T14:05:00+04:00">23 November 2026</time>')
})

test('without a printed byline the card names our people, without them the agency', () => {
  expect(print({ byline: '', contributors: 'Ines Marl' })).toContain('>Ines Marl, Downs News Agency<')
  expect(print({ byline: '' })).toContain('>Downs News Agency<')
  expect(print({ byline: '', agency: null, accordingTo: '' })).not.toContain('teaser-who')
})

test('under a day that is printed once, what is of that day shows its hour, and everything else its date', () => {
  const evening = new Date('2026-11-23T19:30:00Z')
  expect(print({}, 'plain', evening)).toContain('>14:05</time>')
  expect(print({}, 'plain', new Date('2026-11-23T20:30:00Z'))).toContain('>23 November 2026</time>')
  expect(print({ archiveDate: '2020-08' }, 'plain', evening)).toContain('>August 2020</time>')
})

test('a headline among others tells when, who, and what kind of text it is', () => {
  const line = print({ genre: 'opinion' }, 'line')
  expect(line).toContain('23 November 2026')
  expect(line).toContain('Opinion')
  expect(line).toContain('Mara Quill, Downs News Agency')
  expect(line).not.toContain('According to')
  expect(line).not.toContain('Cracks')
})

test('a card of a story from right to left keeps the site’s labels from left to right', () => {
  const card = print({ language: 'ar' })
  expect(card).toMatch(/^<article[^>]* lang="ar" dir="rtl"/)
  expect(card).toContain('class="teaser-foot" lang="en" dir="ltr"')
})

test('long headlines say so, that they are set smaller', () => {
  expect(print()).not.toContain('data-length')
  expect(print({ headline: 'x'.repeat(100) })).toContain('data-length="long"')
  expect(print({ headline: 'x'.repeat(200) })).toContain('data-length="longest"')
})
