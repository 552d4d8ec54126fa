import { expect, test } from 'vitest'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { article } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { createArticle } from './create.ts'
import { killArticle } from './kill.ts'
import { publishArticle } from './publish.ts'
import { withdrawArticle } from './withdraw.ts'

const editor: Actor = actorOf(await person({ role: 'editor' }))
const sectionId = (await section()).id

async function draft(headline: string): Promise<string> {
  const body = bodyFromParagraphs(['The harbour has four cranes.'])
  const made = await createArticle(editor, { headline, byline: 'Mara Quill', sectionId, body })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}

async function publish(id: string): Promise<string> {
  const outcome = await publishArticle(editor, {
    id,
    seen: 1,
    accepts: { headline: null, wireDate: null },
    runAs: null,
    change: null,
  })
  return outcome.ok ? outcome.value.slug : JSON.stringify(outcome)
}

test('fifty stories of one headline, published in the same instant, get fifty addresses, and each is one story’s', async () => {
  const ids = await Promise.all(Array.from({ length: 50 }, () => draft('The bridge is shut')))
  const slugs = await Promise.all(ids.map(publish))
  const expected = ['the-bridge-is-shut', ...Array.from({ length: 49 }, (_, at) => `the-bridge-is-shut-${at + 2}`)]
  expect(slugs.toSorted()).toEqual(expected.toSorted())
  const rows = await database().article.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true } })
  expect(rows.map((row) => row.slug).sort()).toEqual(expected.toSorted())
})

const strange: [string, string][] = [
  ['a name of the desk', 'Admin'],
  ['one in capitals and with signs', '  «ADMIN»!  '],
  ['one in look-alikes of Cyrillic', 'аdmin'],
  ['one in wide letters', 'ａｄｍｉｎ'],
  ['one with unseen signs', 'ad\u200bmin'],
  ['an address of the site', '/news/admin'],
  ['a handler’s', 'API'],
  ['a feed', 'feed.xml'],
  ['a sitemap', 'sitemap.xml'],
  ['what Next serves', '_next'],
  ['the folder above', '..'],
  ['a way up', '../../desk/people'],
  ['a slash, encoded', '%2f'],
  ['a NUL, encoded', 'x%00'],
  ['signs alone', '🌊 — !'],
  ['a language without a way to write it', '東京'],
  ['three hundred letters', 'the harbour '.repeat(25)],
  ['one word of three hundred letters', 'x'.repeat(300)],
  ['a query', 'x?y=1#z'],
  ['SQL', "x'; drop table article; --"],
]

test.each(strange)('a headline that is %s makes a plain address that nothing else has', async (_what, headline) => {
  const slug = await publish(await draft(headline))
  expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(['admin', 'api', 'desk', 'feed', 'feed-xml', 'next', 'news', 'search', 'section', 'tag', 'by']).not.toContain(
    slug,
  )
  expect(await database().article.count({ where: { slug } })).toBe(1)
})

test('an address that was a story’s is never another’s: a killed one stays gone, a replaced one leads on', async () => {
  const headline = 'The ferry runs aground'
  const [killed, replaced] = [await draft(headline), await draft(headline)]
  const [gone, moved] = [await publish(killed), await publish(replaced)]
  const other = await article({ state: 'published' })
  await killArticle(editor, { id: killed, seen: 2, reason: 'Legal' })
  const withdrawal = { reason: 'Told twice', notice: '', replacement: `/news/${other.slug}` }
  await withdrawArticle(editor, { id: replaced, seen: 2, ...withdrawal })
  const next = [await publish(await draft(headline)), await publish(await draft(headline))]
  expect(new Set([gone, moved, ...next]).size).toBe(4)
  const leads = await database().redirect.findMany({ where: { from: { in: [`/news/${gone}`, `/news/${moved}`] } } })
  expect(new Map(leads.map((row) => [row.from, row.to]))).toEqual(
    new Map([
      [`/news/${gone}`, null],
      [`/news/${moved}`, `/news/${other.slug}`],
    ]),
  )
})

test('a published story keeps its address when its headline changes', async () => {
  const made = await article({ state: 'published', sectionId, draft: { headline: 'Another headline altogether' } })
  const outcome = await publishArticle(editor, {
    id: made.id,
    seen: 1,
    accepts: { headline: null, wireDate: null },
    runAs: null,
    change: { kind: 'minor', note: '' },
  })
  expect(outcome.ok && outcome.value.slug).toBe(made.slug)
})

test('the database itself refuses a second owner of an address, one of another form, and a redirect that leaves the site', async () => {
  const [one, other] = [await article({ state: 'published' }), await article({ state: 'published' })]
  const rename = (slug: string | null) => database().article.update({ where: { id: other.id }, data: { slug } })
  for (const slug of [one.slug, '..', 'a/b', 'Ähre', 'a--b', '', '%2f', null])
    await expect(rename(slug), String(slug)).rejects.toThrow()
  for (const to of ['https://evil.test', '//evil.test', '/\\evil.test', 'javascript:alert(1)', 'evil.test', '/', '']) {
    const row = { from: `/news/${one.slug}-old`, to, createdAt: new Date() }
    await expect(database().redirect.create({ data: row }), to).rejects.toThrow()
  }
})
