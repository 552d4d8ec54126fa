import { expect, test } from 'vitest'
import { findPublished } from '#lib/article/find-published.ts'
import { listFront } from '#lib/article/list-front.ts'
import { listLanguages } from '#lib/article/list-languages.ts'
import { type ListOf, listPublished } from '#lib/article/list-published.ts'
import { listLatestNews, listSitemapPart, listSitemapParts } from '#lib/article/list-sitemap.ts'
import { listCorrections } from '#lib/correction/list.ts'
import { findContributor } from '#lib/person/find-contributor.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { readCursor } from '#lib/platform/page.ts'
import { searchPublished } from '#lib/search/find.ts'
import { readQuery } from '#lib/search/query.ts'
import { findPublicTag } from '#lib/tag/find-public.ts'
import { type ArticleGiven, article } from '#prisma/factories/article.ts'
import { media } from '#prisma/factories/media.ts'
import { person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { tag } from '#prisma/factories/tag.ts'
import { feedResponse } from './feed-response.ts'
import { feedFiles } from './urls.ts'

const CANARY = 'zitronenvogel'
const harbour = await section({ name: 'Harbour', slug: 'harbour' })

/** Everything readers can be told about these, by any read there is, as one text. */
async function everythingPublic(of: { tagSlugs: string[]; personSlugs: string[]; slugs: string[] }): Promise<string> {
  const lists: ListOf[] = [{ everything: true }, { sectionId: harbour.id }]
  for (const slug of of.tagSlugs)
    lists.push(...((await findPublicTag(slug)) ? [{ tagId: (await tagBy(slug)).id }] : []))
  for (const slug of of.personSlugs)
    lists.push(...((await findContributor(slug)) ? [{ personId: (await personBy(slug)).id }] : []))
  const parts = await listSitemapParts()
  const told = [
    await listFront('en'),
    ...(await Promise.all(lists.map((list) => listPublished({ of: list, before: null, take: 200 })))),
    ...(await Promise.all(
      feedFiles.map(async (file) => (await feedResponse(file, { everything: true }, '/', null)).text()),
    )),
    ...(await Promise.all(parts.map((part) => listSitemapPart(part)))),
    await listLatestNews(new Date()),
    await listCorrections(null, 100),
    await search(CANARY),
    ...(await Promise.all(of.slugs.map((slug) => findPublished(slug)))),
  ]
  return JSON.stringify(told)
}

const search = async (words: string) => {
  const query = readQuery(words)
  if (!query) throw new Error('nothing to look for')
  return searchPublished(query, null, 20)
}
const tagBy = (slug: string) => database().tag.findUniqueOrThrow({ where: { slug } })
const personBy = (slug: string) => database().person.findUniqueOrThrow({ where: { slug } })

/** A story with the canary in every text it has. */
async function secret(given: ArticleGiven) {
  const words = `${CANARY} ${given.state ?? 'draft'}`
  const picture = await media({ fileName: `${CANARY}.jpg`, caption: CANARY })
  const topic = await tag({ name: `${words} tag`, slug: `${CANARY}-${newId().slice(-6)}` })
  const writer = await person({ name: `${words} writer`, slug: `${CANARY}-${newId().slice(-6)}` })
  const made = await article({
    ...given,
    headline: `${words} headline`,
    standfirst: words,
    kicker: CANARY,
    byline: CANARY,
    dateline: CANARY,
    accordingTo: CANARY,
    leadAlt: CANARY,
    leadCaption: CANARY,
    leadCredit: CANARY,
    leadMediaId: picture.id,
    paragraphs: [words],
    proposed: { headline: { value: CANARY, confidence: 1, reasons: [] } },
    sectionId: harbour.id,
    tagIds: [topic.id],
    contributorIds: [writer.id],
    withdrawReason: CANARY,
  })
  return { ...made, tag: topic, writer }
}

test.each(['draft', 'submitted', 'scheduled', 'spiked', 'withdrawn'] as const)(
  'nothing of a %s story is in anything readers can ask for',
  async (state) => {
    const made = await secret({ state, ...(state === 'withdrawn' ? { slug: 'taken-away' } : {}) })
    if (state === 'withdrawn') await correct(made.id, made.revisionId)
    const told = await everythingPublic({
      tagSlugs: [made.tag.slug],
      personSlugs: [made.writer.slug],
      slugs: ['taken-away', `${CANARY}-${state}-headline`],
    })
    expect(told).not.toContain(CANARY)
  },
)

test('the draft over a published story stays unseen while readers read on', async () => {
  const made = await article({
    state: 'published',
    headline: 'The ferry runs on time',
    paragraphs: ['It did so all week.'],
    sectionId: harbour.id,
    draft: { headline: `${CANARY} headline`, paragraphs: [CANARY], standfirst: CANARY },
  })
  const told = await everythingPublic({ tagSlugs: [], personSlugs: [], slugs: [made.slug ?? ''] })
  expect(told).toContain('The ferry runs on time')
  expect(told).not.toContain(CANARY)
})

test('the very same reads tell everything of a published story', async () => {
  const made = await secret({ state: 'published' })
  await correct(made.id, made.revisionId)
  const told = await everythingPublic({
    tagSlugs: [made.tag.slug],
    personSlugs: [made.writer.slug],
    slugs: [made.slug ?? ''],
  })
  for (const text of ['headline', 'tag', 'writer']) expect(told).toContain(`${CANARY} published ${text}`)
  expect(told).toContain('A correction for a test')
})

async function correct(articleId: string, revisionId: string) {
  const by = await person()
  const note = 'A correction for a test'
  await database().correction.create({
    data: { id: newId(), articleId, revisionId, kind: 'correction', note, createdAt: new Date(), createdById: by.id },
  })
}

test('a killed story leaves nothing but that it is gone', async () => {
  const made = await article({ state: 'withdrawn', withdrawKind: 'killed', slug: 'killed-one' })
  expect(await findPublished(made.slug ?? '')).toEqual({ kind: 'gone' })
})

test('a list pages by key: every story once, newest first, none twice', async () => {
  const paged = await section({ name: 'Paged' })
  const at = new Date('2026-03-01T12:00:00Z')
  for (let number = 0; number < 12; number += 1) {
    // Half of them share one moment: only the id tells them apart.
    await article({
      state: 'published',
      sectionId: paged.id,
      at: number % 2 ? at : new Date(at.getTime() + number * 60_000),
    })
  }
  const seen: string[] = []
  let before = null
  for (let pages = 0; pages < 10; pages += 1) {
    const page = await listPublished({ of: { sectionId: paged.id }, before, take: 5 })
    seen.push(...page.stories.map((story) => story.articleId))
    if (page.next === null) break
    before = readCursor(page.next)
  }
  expect(seen).toHaveLength(12)
  expect(new Set(seen).size).toBe(12)
})

test('a story and its translations stand in a list once, and name each other', async () => {
  const mixed = await section({ name: 'Mixed' })
  const original = await article({ state: 'published', language: 'az', sectionId: mixed.id })
  const english = await article({
    state: 'published',
    language: 'en',
    sectionId: mixed.id,
    translationOfId: original.id,
  })
  await article({ state: 'published', language: 'ru', sectionId: mixed.id, translationOfId: original.id })
  await article({ state: 'draft', language: 'tr', sectionId: mixed.id, translationOfId: original.id })
  const inEnglish = await listPublished({ of: { sectionId: mixed.id }, before: null, take: 10, oneOfEachIn: 'en' })
  expect(inEnglish.stories.map((story) => story.articleId)).toEqual([english.id])
  const inTurkish = await listPublished({ of: { sectionId: mixed.id }, before: null, take: 10, oneOfEachIn: 'tr' })
  expect(inTurkish.stories.map((story) => story.articleId)).toEqual([original.id])
  expect((await listLanguages([original.id])).map((one) => one.language)).toEqual(['az', 'en', 'ru'])
})

test('archive copy sorts by the supplier’s date, and is on no front, in no feed and no news sitemap', async () => {
  const old = await section({ name: 'Old' })
  const archived = await article({
    state: 'published',
    sectionId: old.id,
    headline: 'Parchment found',
    runAs: 'archive',
    wireDate: '1998-05',
  })
  await article({
    state: 'published',
    sectionId: old.id,
    headline: 'Paper found',
    at: new Date('2001-01-01T00:00:00Z'),
  })
  const page = await listPublished({ of: { sectionId: old.id }, before: null, take: 10 })
  expect(page.stories.map((story) => story.headline)).toEqual(['Paper found', 'Parchment found'])
  expect(page.stories[1]?.archiveDate).toBe('1998-05')
  const found = await findPublished(archived.slug ?? '')
  expect(found).toMatchObject({ kind: 'story', story: { archiveDate: '1998-05' } })
  const told = JSON.stringify([
    await listFront('en'),
    await (await feedResponse('feed.xml', { sectionId: old.id }, '/section/old', 'Old')).text(),
    await listLatestNews(new Date()),
  ])
  expect(told).not.toContain('Parchment')
})

test('the news sitemap holds two days, by the first publication', async () => {
  const day = 24 * 3_600_000
  const now = new Date()
  await article({ state: 'published', headline: 'Fresh as bread', at: new Date(now.getTime() - day) })
  await article({
    state: 'published',
    headline: 'Stale as stone',
    at: new Date(now.getTime() - 3 * day),
    updatedAt: now,
  })
  const titles = (await listLatestNews(now)).map((story) => story.headline)
  expect(titles).toContain('Fresh as bread')
  expect(titles).not.toContain('Stale as stone')
})

test.each(["a'b", 'a--b', '../etc', 'A', '', 'x'.repeat(5_000), 'a\0b', '%00'])(
  '%j is no story’s address',
  async (slug) => {
    expect(await findPublished(slug)).toBeNull()
  },
)
