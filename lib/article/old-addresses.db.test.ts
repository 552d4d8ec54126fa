import { expect, test } from 'vitest'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { takeIn } from '#lib/wire/receive.ts'
import { startStory } from '#lib/wire/use.ts'
import { article } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { bytesOf } from '#prisma/factories/wire.ts'
import { contentOf } from './content-of.ts'
import { findArticleForDesk } from './find.ts'
import { publishArticle } from './publish.ts'
import { saveArticle } from './save.ts'

/** A post of an old site, as it stands in that site's export. */
const exported = (title: string, link: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Halden Gazette</title><language>en</language>
<item><title>${title}</title><link>${link}</link><dc:creator>mara</dc:creator><guid>${link}?p=1</guid>
<content:encoded><![CDATA[<p>The mole of Port Halden is ${title.length} ells long, its keeper said on Monday.</p>]]></content:encoded>
<wp:post_id>1</wp:post_id><wp:post_date>2019-03-04 10:00:00</wp:post_date><wp:post_date_gmt>2019-03-04 09:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`

async function publishExported(editor: Actor, title: string, link: string): Promise<string> {
  const [receipt] = await takeIn(editor, [{ name: 'site.xml', bytes: bytesOf(exported(title, link)) }])
  const item = receipt?.outcome === 'imported' ? receipt.items[0]?.id : undefined
  const begun = await startStory(editor, { id: item ?? '' })
  if (!begun.ok) throw new Error(JSON.stringify(begun))
  const id = begun.value.articleId
  const story = await findArticleForDesk(editor, id)
  if (!story) throw new Error('no story')
  const home = await section()
  const content = { ...contentOf(story.working), sectionId: home.id }
  const saved = await saveArticle(editor, { id, seen: story.version, content })
  if (!saved.ok) throw new Error(JSON.stringify(saved))
  const done = await publishArticle(editor, {
    ...{ id, seen: saved.value.version, runAs: 'archive', change: null },
    accepts: { headline: null, wireDate: null },
  })
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done.value.slug
}

const leads = async (from: string) => (await database().redirect.findUnique({ where: { from } }))?.to ?? null

test('a story of an old site’s export is found at its old address, on first publication', async () => {
  const editor = actorOf(await person({ role: 'editor' }))
  const slug = await publishExported(editor, 'The mole is mended', 'https://gazette.example/2019/03/the-mole/')
  expect(await leads('/2019/03/the-mole')).toBe(`/news/${slug}`)
})

test('an old address that is the site’s own, a question, another story’s or leads elsewhere stays what it is', async () => {
  const editor = actorOf(await person({ role: 'editor' }))
  const other = await article({ state: 'published' })
  for (const [at, path] of ['/', '/desk/people', '/search', '/feed.xml', '/?p=12', `/news/${other.slug}`].entries()) {
    await publishExported(editor, `The mole is mended again, part ${at}`, `https://gazette.example${path}`)
    expect(await leads(path.replace(/\/$/, '') || '/'), path).toBeNull()
  }
  const first = await publishExported(editor, 'The first to say so', 'https://gazette.example/same')
  await publishExported(editor, 'The second to say so', 'https://gazette.example/same/')
  expect(await leads('/same')).toBe(`/news/${first}`)
})
