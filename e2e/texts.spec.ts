import { contentOf } from '#lib/article/content-of.ts'
import { loadArticle } from '#lib/article/desk-article.ts'
import { database } from '#lib/platform/db.ts'
import { article } from '#prisma/factories/article.ts'
import { difficultTexts } from '#prisma/factories/texts.ts'
import { caller } from './doors/caller.ts'
import { actionNamed } from './doors/inventory.ts'
import { sendRaw } from './doors/raw.ts'
import { fingerprint } from './doors/rows.ts'
import { resultOf, sendArguments, sendForm } from './doors/send.ts'
import { inBatches, replacing, validCalls } from './doors/valid-calls.ts'
import { expect, test } from './fixtures.ts'

/** The save of a story by whoever made it, over HTTP, with this content changed. */
async function saving(site: string) {
  const { person, cookie } = await caller({ role: 'reporter' })
  const { id } = await article({ byId: person.id })
  const story = await loadArticle(database(), id)
  if (!story) throw new Error('the factory made no story')
  const call = { site, path: `/desk/articles/${id}`, id: actionNamed('desk/articles/[id]', 'save'), cookie }
  let seen = 1
  const save = async (change: object) => {
    const became = resultOf(
      await sendArguments(call, [{ id, seen, content: { ...contentOf(story.working), ...change } }]),
    )
    if (became === 'done') seen += 1
    return became
  }
  return { id, call, save }
}

/** JSON in which one array stands in another, so many deep. */
const nested = (depth: number) => `${'{"type":"bulletList","content":['.repeat(depth)}${']}'.repeat(depth)}`
const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'The ferry sails.' }] }
const bold = { type: 'bold' }

test('hostile document JSON is refused by the save itself, and the server goes on', async ({ site }) => {
  const { id, call, save } = await saving(site.url)
  const before = await fingerprint(site.ownerUrl)
  const documents: Record<string, unknown> = {
    'a script': { type: 'doc', content: [{ type: 'script' }] },
    'raw HTML': '<p>x</p>',
    'a mark nobody knows': {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'html' }] }] }],
    },
    'ten thousand marks': {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: Array(10_000).fill(bold) }] }],
    },
    'too many paragraphs': { type: 'doc', content: Array(20_001).fill({ type: 'paragraph' }) },
    'sixty levels': JSON.parse(`{"type":"doc","content":[${nested(60)}]}`),
    'a NUL': { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a\0b' }] }] },
    'half a sign': { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a\ud800b' }] }] },
  }
  for (const [what, body] of Object.entries(documents))
    expect(await save({ body }), what).toMatch(/^invalid body|^invalid brokenText/)
  const raw = [
    `[{"id":"${id}","seen":1,"content":${nested(10_000)}}]`,
    `[{"id":"${id}","seen":1,"content":{"body":${'['.repeat(100_000)}${']'.repeat(100_000)}}}]`,
    `[{"id":"${id}","seen":1,"__proto__":{"polluted":true},"content":{"__proto__":{"polluted":true}}}]`,
    `[{"id":"${id}","seen":1,"content":{"constructor":{"prototype":{"polluted":true}}}}]`,
    `[{"id":"${id}","id":"x","seen":1,"content":{}}]`,
    '[{"id":"$1:__proto__:polluted"}]',
    '["$1:constructor:constructor"]',
    '[',
    '{}',
    '',
  ]
  for (const body of raw) {
    const headers = {
      cookie: call.cookie,
      origin: site.url,
      'next-action': call.id,
      'content-type': 'text/plain;charset=UTF-8',
    }
    const answer = await sendRaw(site.url, 'POST', call.path, headers, body)
    expect.soft(answer.body, body.slice(0, 80)).not.toContain('"ok":true')
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
  expect(await save({ body: { type: 'doc', content: Array(2_000).fill(paragraph) } })).toBe('done')
})

test('text in any script comes back as it was typed, in its composed form', async ({ site }) => {
  test.setTimeout(300_000)
  const texts = difficultTexts()
  expect(texts).toHaveLength(40)
  const { id, save } = await saving(site.url)
  const lines = ['headline', 'standfirst', 'kicker', 'byline', 'dateline'] as const
  const fields = [...lines, 'accordingTo', 'leadAlt', 'leadCaption', 'leadCredit'] as const
  for (const text of texts) {
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
    const short = [...text].slice(0, 60).join('')
    const all = Object.fromEntries(fields.map((field) => [field, field === 'kicker' ? short : text]))
    expect(await save({ ...all, body }), text).toBe('done')
    const kept = (await loadArticle(database(), id))?.working
    for (const field of fields)
      expect(kept?.[field], `${field} ${text}`).toBe(String(all[field]).normalize('NFC').trim())
    expect(kept?.body, text).toMatchObject({ content: [{ content: [{ text: text.normalize('NFC') }] }] })
  }
})

test('no text, whole or broken, makes an action, an import, a search or a list fail', async ({ site, request }) => {
  test.setTimeout(300_000)
  const calls = await validCalls(site.url)
  const broken = ['a\0b', '\0', 'a\ud800b', '\udc00', 'x\ud83d']
  for (const { what, call, given } of calls) {
    if ('call' in given) {
      await inBatches(
        broken.flatMap((text) => replacing(given.call, text)),
        async (one) => {
          const became = resultOf(await sendArguments(call, [one.value]))
          const where = `${what} ${one.where} ${JSON.stringify(one.value)}`
          // What is only looked for is tidied up, and a block's id that is none is replaced.
          if (/suggest|searchPictures/.test(what)) expect.soft(became, where).toBe('done')
          else if (!/attrs id $/.test(one.where)) expect.soft(became, where).toMatch(/^invalid /)
        },
      )
    } else if (Object.keys(given.form).length > 0) {
      await inBatches(
        ['a\0b', '\0'].flatMap((text) => replacing(given.form, text)),
        async (one) => {
          const became = resultOf(await sendForm(call, Object.entries(one.value ?? {})))
          // A password may have any sign in it, and is wrong.
          expect.soft(became, `${what} ${one.where}`).toMatch(/^invalid |^forbidden wrongSignIn$/)
        },
      )
    }
  }
  const { cookie } = await caller({ role: 'editor' })
  const headers = { cookie, origin: site.url }
  const form = new FormData()
  const files = [
    ...difficultTexts().map(
      (text) => new File([`${text}\n\n${text} says the harbour office. ${text}\n`], `${text}.txt`),
    ),
    ...broken.map((text) => new File([Buffer.from(`${text}\n\nThe ferry sails.\n`, 'utf16le')], 'a.txt')),
  ]
  files.forEach((one, at) => {
    form.append(`file.${at}`, one)
  })
  const address = `${site.url}/api/wire?expected=${files.length}`
  const imported = await fetch(address, { method: 'POST', headers, body: form })
  expect(imported.status).toBe(200)
  const { batch } = await imported.json()
  const state = async () => (await (await fetch(`${site.url}/api/wire/${batch}`, { headers })).json()).batch.state
  await expect.poll(state).toBe('finished')
  for (const text of [...difficultTexts(), ...broken]) {
    const q = encodeURIComponent(text.toWellFormed())
    for (const path of ['/search', '/desk/wire', '/desk/media', '/desk/tags'])
      expect.soft((await request.get(`${path}?q=${q}`, { headers: { cookie } })).status(), `${path} ${text}`).toBe(200)
  }
  expect(site.logged()).not.toMatch(/22021|22P05|invalid byte sequence|unsupported Unicode escape/)
})
