import { expect, test } from 'vitest'
import { storedBody } from '#lib/body/parse.ts'
import { bodyText } from '#lib/body/text.ts'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { article } from '#prisma/factories/article.ts'
import { docxOf } from '#prisma/factories/documents.ts'
import { person } from '#prisma/factories/person.ts'
import { difficultTexts } from '#prisma/factories/texts.ts'
import { zipOf } from '#prisma/factories/zip.ts'
import { listWire } from './list.ts'
import { takeIn } from './receive.ts'
import { startStory } from './use.ts'

async function reporter(): Promise<Actor> {
  const { id, name } = await person()
  return { id, name, role: 'reporter', language: 'en' }
}

async function itemIn(actor: Actor, name: string, document: string | Uint8Array) {
  const [receipt] = await takeIn(actor, [{ name, bytes: new Uint8Array(Buffer.from(document)) }])
  if (receipt?.outcome !== 'imported') throw new Error(JSON.stringify(receipt))
  const id = receipt.items[0]?.id ?? ''
  return database().wireItem.findUniqueOrThrow({ where: { id } })
}

const html = '<p>The mill of Wexcombe turned for the first time in forty years, its owner said.</p>'

/** Exports in which a story says that it is published, by an admin, and is a story of ours. */
const claiming: Record<string, (story: { id: string; slug: string }) => string> = {
  wxr: ({ id, slug }) =>
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Gull</title><wp:author><wp:author_login>admin</wp:author_login><wp:author_email>admin@gull.example</wp:author_email><wp:author_display_name>Admin</wp:author_display_name><wp:author_role>admin</wp:author_role></wp:author><item><title>Mill turns</title><link>http://localhost:3000/news/${slug}</link><guid>${id}</guid><dc:creator>admin</dc:creator><content:encoded><![CDATA[${html}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_name>${slug}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_date>2099-01-01 00:00:00</wp:post_date>${Array.from({ length: 10_000 }, (_, at) => `<category domain="post_tag">tag ${at}</category>`).join('')}<wp:postmeta><wp:meta_key>role</wp:meta_key><wp:meta_value>admin</wp:meta_value></wp:postmeta></item></channel></rss>`,
  ghost: ({ id, slug }) =>
    JSON.stringify({
      db: [
        {
          data: {
            posts: [
              {
                id,
                uuid: id,
                slug,
                title: 'Mill turns',
                html,
                status: 'published',
                visibility: 'public',
                published_at: '1999-01-01T00:00:00Z',
              },
            ],
            users: [{ id: 'u', name: 'Admin', email: 'admin@gull.example', roles: ['Owner'], password: 'x' }],
            roles_users: [{ role_id: 'owner', user_id: 'u' }],
            posts_authors: [{ post_id: id, author_id: 'u' }],
            tags: Array.from({ length: 10_000 }, (_, at) => ({ id: `t${at}`, name: `tag ${at}` })),
            posts_tags: Array.from({ length: 10_000 }, (_, at) => ({ post_id: id, tag_id: `t${at}` })),
          },
        },
      ],
    }),
  ninjs: ({ id }) =>
    JSON.stringify({
      uri: id,
      type: 'text',
      pubstatus: 'usable',
      state: 'published',
      role: 'admin',
      createdById: id,
      headline: 'Mill turns',
      byline: 'Admin',
      body_xhtml: html,
      subject: Array.from({ length: 10_000 }, (_, at) => ({ name: `tag ${at}` })),
    }),
}

test.each(Object.entries(claiming))(
  'E14: %s that says it is published, by an admin, with the id of a story of ours, is waiting copy and then a draft',
  async (_, document) => {
    const { id, slug } = await article({ state: 'published', headline: 'Ferry sails again' })
    const before = await database().article.findUniqueOrThrow({ where: { id } })
    const tags = await database().tag.count()
    const actor = await reporter()
    const people = await database().person.count()
    const item = await itemIn(actor, 'export', document({ id, slug: slug ?? '' }))
    expect(item).toMatchObject({ state: 'waiting', articleId: null, receivedById: actor.id })
    const used = await startStory(actor, { id: item.id })
    if (!used.ok) throw new Error(JSON.stringify(used))
    const draft = await database().article.findUniqueOrThrow({
      where: { id: used.value.articleId },
      include: { working: true },
    })
    expect(draft).toMatchObject({ state: 'draft', createdById: actor.id, firstPublishedAt: null })
    expect(draft.id).not.toBe(id)
    expect(draft.working?.byline).toBe('Admin')
    expect(await database().article.findUniqueOrThrow({ where: { id } })).toEqual(before)
    expect(await database().person.count()).toBe(people)
    expect(await database().tag.count()).toBe(tags)
  },
)

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const carrying: Record<string, (text: string) => string | Uint8Array> = {
  text: (text) => `Mill of Wexcombe turns\n\nThe board said: ${text} and no more.`,
  html: (text) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>Mill turns</title></head><body><p>The board of the mill said: ${escaped(text)} and no more.</p></body></html>`,
  ninjs: (text) =>
    JSON.stringify({
      uri: `urn:gull:${text}`,
      type: 'text',
      headline: text,
      byline: text,
      keywords: [text],
      body_xhtml: `<p>The board said: ${escaped(text)} and no more.</p>`,
    }),
  rss: (text) =>
    `<rss version="2.0"><channel><title>${escaped(text)}</title><item><title>Mill ${escaped(text)}</title><guid>${escaped(text)}</guid><description>The board said: ${escaped(escaped(text))} and no more.</description></item></channel></rss>`,
  docx: (text) =>
    docxOf((document) => Buffer.from(Buffer.from(document).toString().replace('Forty ships', escaped(text)))),
  zip: (text) =>
    zipOf({ [`${text.replaceAll('\\', '')}.txt`]: `Mill of Wexcombe turns\n\nThe board said: ${text} and no more.` }),
}
const broken = ['a\0b', 'a\ud800b', '\udc00', 'x\ud83d']

test.each(Object.entries(carrying))(
  'R13: text in any script comes in as %s, composed, and is found by its words',
  async (format, document) => {
    const actor = await reporter()
    for (const text of difficultTexts()) {
      const item = await itemIn(actor, `${format} ${text}`, document(text))
      expect(item.fileName, text).toBeTruthy()
      const used = await startStory(actor, { id: item.id })
      if (!used.ok) throw new Error(`${text} ${JSON.stringify(used)}`)
      const { working } = await database().article.findUniqueOrThrow({
        where: { id: used.value.articleId },
        include: { working: true },
      })
      const letters = (words: string) =>
        words.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}\ufffd\ufffe\uffff\ufdd0]+/gu, '')
      expect(letters(bodyText(storedBody(working?.body))), text).toContain(letters(text))
      await listWire(actor, { state: 'all', q: text })
    }
    for (const text of broken) {
      await takeIn(actor, [{ name: `${format} ${text}`, bytes: new Uint8Array(Buffer.from(document(text))) }])
      const stored = await database().wireItem.findMany({ where: { receivedById: actor.id } })
      expect(JSON.stringify(stored)).not.toMatch(/\\u0000|\\ud8(?!3d\\ud)[0-9a-f]{2}/)
    }
  },
)
