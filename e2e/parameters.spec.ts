import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '#lib/platform/ids.ts'
import { caller } from './doors/caller.ts'
import { filesNamed, patternOf } from './doors/inventory.ts'
import { sendRaw } from './doors/raw.ts'
import { fingerprint } from './doors/rows.ts'
import { addressOf, plantSecrets } from './doors/secrets.ts'
import { expect, test } from './fixtures.ts'
import { fullStory } from './full-story.ts'

/** Every name that some page reads from its address; every page is asked with all of them. */
const names = [
  ...['q', 'before', 'after', 'from', 'to', 'state', 'section', 'language', 'person', 'agency', 'kind', 'role'],
  ...['verb', 'thing', 'revision', 'handled', 'known', 'name', 'copy', 'then', 'error', 'lang', 'part'],
]

/** The pages that read their address at all. */
const reading = filesNamed(/^page\.tsx$/)
  .filter((file) => readFileSync(join(import.meta.dirname, '../app', file), 'utf8').includes('searchParams'))
  .map(patternOf)

const hostile = [
  "' or 1=1 --",
  "'; select pg_sleep(9); --",
  '1; drop table article; --',
  'x\' union select email, "passwordHash" from person --',
  "slug:[a','b)--]",
  '{"not":""}',
  "' || (select version()) || '",
  '$1',
  '%',
  '\\',
  '%00',
  '%ED%A0%80',
  '(((((((',
  'a:* & | ! <-> b',
  '"unbalanced',
  '1e400',
  '9999999999999999999999',
  'zzzzzzzzz.00000000-0000-7000-8000-000000000000',
  '-zzzzzzz.00000000-0000-7000-8000-000000000000',
  '0.00000000-0000-7000-8000-000000000000',
  '00000000-0000-0000-0000-000000000000',
  "{'a','b'}",
  'now()::text',
  '2031-02-31',
  '-infinity',
  '__proto__',
  'a!('.repeat(300),
]

test('nothing that stands in an address becomes a part of a query, on any page that lists or finds', async ({
  site,
  article,
}) => {
  test.setTimeout(300_000)
  const secrets = await plantSecrets()
  const { cookie } = await caller({ role: 'admin' })
  const { harbour, topic, writer } = await fullStory(article)
  const lists = { '/section/[slug]': harbour.slug, '/tag/[slug]': topic.slug, '/by/[slug]': writer.slug }
  const before = await fingerprint(site.ownerUrl)
  const logged = site.logged().length
  expect(reading.length).toBeGreaterThan(14)
  for (const [at, pattern] of reading.entries()) {
    const slug = Object.entries(lists).find(([list]) => list === pattern)?.[1] ?? ''
    const path = addressOf(pattern.replace('[slug]', slug), secrets)
    const each = (said: (name: string) => string) => names.map(said).join('&')
    // Every value is tried on every second page, and every page with every second value: what reads them is shared.
    const some = hostile.filter((_value, place) => (place + at) % 2 === 0)
    const asked = some.map((value) => each((name) => `${name}=${encodeURIComponent(value)}`))
    const several = each((name) => `${name}=x&${name}=y&${name}[]=z&${name}[not]=&${name}[contains]=a`)
    const unlisted = ['orderBy', 'sort', 'where[status][not]', 'include', 'fields', 'limit', 'page', 'offset']
    for (const query of [...asked, several, unlisted.map((name) => `${name}=person.passwordHash`).join('&')]) {
      const answer = await sendRaw(site.url, 'GET', `${path}?${query}`, pattern === '/sign-in' ? {} : { cookie })
      expect.soft(answer.status, `${path}?${query.slice(0, 120)}`).toBe(200)
      expect.soft(answer.body, `${path}?${query.slice(0, 120)}`).not.toMatch(/PostgreSQL \d|argon2id|syntax error/)
    }
  }
  for (const pattern of [
    '/news/',
    '/section/',
    '/tag/',
    '/by/',
    '/sitemap/',
    '/media/x/',
    '/mistake/',
    '/desk/wire/',
    '/desk/articles/',
  ]) {
    for (const value of hostile) {
      const answer = await sendRaw(site.url, 'GET', `${pattern}${encodeURIComponent(value)}`, { cookie })
      expect.soft([400, 404], `${pattern}${value.slice(0, 60)}`).toContain(answer.status)
    }
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
  expect(site.logged().slice(logged)).not.toMatch(/Prisma|SQLSTATE|syntax error|a request failed/)
  // And a plain question is answered.
  expect((await sendRaw(site.url, 'GET', '/desk/articles?state=draft', { cookie })).body).toContain(secrets.word)
  expect((await sendRaw(site.url, 'GET', `/desk/tags?q=${newId()}`, { cookie })).body).not.toContain(secrets.word)
})
