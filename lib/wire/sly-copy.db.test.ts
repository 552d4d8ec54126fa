import { expect, test } from 'vitest'
import { readProposal } from '#lib/article/proposal.ts'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { article } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { bytesOf } from '#prisma/factories/wire.ts'
import { readCopy } from './read-copy.ts'
import { takeIn } from './receive.ts'
import { startStory } from './use.ts'

const reporter = async (): Promise<Actor> => actorOf(await person({ role: 'reporter' }))

async function broughtBy(actor: Actor, name: string, text: string) {
  const [receipt] = await takeIn(actor, [{ name, bytes: bytesOf(text) }])
  if (!receipt || receipt.outcome === 'refused' || !receipt.items[0]) throw new Error(JSON.stringify(receipt))
  return receipt.items[0].id
}
async function storyOf(actor: Actor, itemId: string) {
  const used = await startStory(actor, { id: itemId })
  if (!used.ok) throw new Error(JSON.stringify(used))
  return database().article.findUniqueOrThrow({
    where: { id: used.value.articleId },
    include: { working: { include: { tags: true, contributors: true } } },
  })
}
const counts = async () => ({
  people: await database().person.count(),
  sections: await database().section.count(),
  tags: await database().tag.count(),
  redirects: await database().redirect.count(),
  invitations: await database().invitation.count(),
})

const category = (name: string) => `<category domain="post_tag" nicename="${name}"><![CDATA[${name}]]></category>`

function wordpress(id: string, link: string, more: string) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Port Halden Post</title>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>root</wp:author_login><wp:author_email>root@example.test</wp:author_email>
<wp:author_display_name>Ilse Marten</wp:author_display_name></wp:author>
<item><title>Swans own the pier</title><link>${link}</link><dc:creator>root</dc:creator><guid>${id}</guid>
<content:encoded><![CDATA[<p>The swans of Port Halden own the pier now, they said.</p>]]></content:encoded>
<wp:post_id>1</wp:post_id><wp:post_date>2099-03-12 09:30:00</wp:post_date><wp:post_date_gmt>2099-03-12 05:30:00</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:postmeta><wp:meta_key>role</wp:meta_key><wp:meta_value>admin</wp:meta_value></wp:postmeta>${more}</item></channel></rss>`
}

test('E14: whatever an export says of status, authors, roles and other stories, it becomes the importer’s draft and changes nothing else', async () => {
  const admin = await person({ name: 'Ilse Marten', role: 'admin', email: 'root@example.test' })
  const ours = await article({ state: 'published', byId: admin.id })
  const before = await counts()
  const actor = await reporter()
  const of = { people: before.people + 1 }
  const text = wordpress(ours.id, `https://localhost/news/${ours.slug}`, category('Secrets'))
  const story = await storyOf(actor, await broughtBy(actor, 'sly.xml', text))
  expect(story).toMatchObject({
    state: 'draft',
    createdById: actor.id,
    slug: null,
    publishedAt: null,
    firstPublishedAt: null,
    sectionId: null,
    scheduledFor: null,
    assignedToId: null,
  })
  expect(story.id).not.toBe(ours.id)
  expect(story.working).toMatchObject({ state: 'draft', byline: 'Ilse Marten', publishedById: null, number: null })
  expect([story.working?.tags, story.working?.contributors]).toEqual([[], []])
  expect(await counts()).toEqual({ ...before, ...of })
  expect(await database().person.findUniqueOrThrow({ where: { id: actor.id } })).toMatchObject({ role: 'reporter' })
  expect(await database().article.findUniqueOrThrow({ where: { id: ours.id } })).toMatchObject({
    state: 'published',
    workingId: ours.revisionId,
  })
})

test('E14: an export of Ghost with roles, people and ids of ours becomes a draft as well', async () => {
  const ours = await article({ state: 'published' })
  const before = await counts()
  const actor = await reporter()
  const post = {
    id: ours.id,
    title: 'Swans own the market',
    slug: ours.slug,
    html: '<p>The swans of Port Halden own the market now.</p>',
    status: 'published',
    visibility: 'public',
    published_at: '2031-03-12T09:30:00.000Z',
    author_id: 'owner',
    role: 'Owner',
  }
  const users = [{ id: 'owner', name: 'Ilse Marten', email: 'owner@example.test', roles: ['Owner'] }]
  const roles = [{ id: 'r', name: 'Administrator' }]
  const roles_users = [{ role_id: 'r', user_id: 'owner' }]
  const text = JSON.stringify({
    db: [{ meta: { version: '5.0.0' }, data: { posts: [post], users, roles, roles_users, posts_authors: [] } }],
  })
  const story = await storyOf(actor, await broughtBy(actor, 'ghost.json', text))
  expect(story).toMatchObject({ state: 'draft', createdById: actor.id, slug: null })
  expect(await counts()).toEqual({ ...before, people: before.people + 1 })
})

test('R12: of ten thousand tags the first come along, the loss is told, and a story is offered fifty', async () => {
  const actor = await reporter()
  const tags = Array.from({ length: 10_000 }, (_, at) => category(`Tag${at}`)).join('')
  const id = await broughtBy(actor, 'tags.xml', wordpress('many-tags', 'https://post.example.test/many/', tags))
  const copy = readCopy((await database().wireItem.findUniqueOrThrow({ where: { id } })).parsed)
  expect(copy?.keywords).toHaveLength(100)
  expect(copy?.lost).toContainEqual({ code: 'lostTags', values: { count: 9_900, limit: 100 } })
  const story = await storyOf(actor, id)
  expect(readProposal(story.working?.proposed).tags).toHaveLength(50)
  expect(story.working?.tags).toEqual([])
})

test('an honest export with a few tags comes along whole', async () => {
  const actor = await reporter()
  const text = wordpress('few-tags', 'https://post.example.test/few/', category('Harbour') + category('Swans'))
  const copy = readCopy(
    (await database().wireItem.findUniqueOrThrow({ where: { id: await broughtBy(actor, 'few.xml', text) } })).parsed,
  )
  expect([copy?.keywords, copy?.lost]).toEqual([['Harbour', 'Swans'], []])
})
