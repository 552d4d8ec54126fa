import { type ListFilter, listArticles, listMyDrafts, listPublishedSince, listWaiting } from '#lib/article/list.ts'
import { listFront } from '#lib/article/list-front.ts'
import { listPublished } from '#lib/article/list-published.ts'
import { listLatestNews, listSitemapPart, listSitemapParts } from '#lib/article/list-sitemap.ts'
import { auditFilter, listAudit } from '#lib/audit/list.ts'
import { listCorrections } from '#lib/correction/list.ts'
import { listPictures } from '#lib/media/list.ts'
import { listMistakes } from '#lib/mistake/list.ts'
import type { Actor } from '#lib/person/actor.ts'
import { listPeople } from '#lib/person/list.ts'
import { closeDatabase } from '#lib/platform/db.ts'
import { searchPublished } from '#lib/search/find.ts'
import { readQuery } from '#lib/search/query.ts'
import { listTags } from '#lib/tag/list.ts'
import { suggestTags } from '#lib/tag/suggest.ts'
import { wireFilter } from '#lib/wire/filter.ts'
import { listNewCopy, listWire } from '#lib/wire/list.ts'

const id = (kind: number, at: number) => `0190000${kind}-0000-7000-8000-${at.toString(16).padStart(12, '0')}`
const admin = { id: id(1, 1), name: 'Person 1', role: 'admin', language: 'en' } as const
const reporter = { id: id(1, 299), name: 'Person 299', role: 'reporter', language: 'en' } as const
/** Where a list that goes back ten years is opened in its middle. */
const middle = `${new Date('2021-01-01T00:00:00Z').toISOString()}`

const stories =
  (filter: Partial<ListFilter>, actor: Actor = admin) =>
  () =>
    listArticles(actor, filter as ListFilter)
const copy = (filter: Record<string, string>) => () => listWire(admin, wireFilter.parse(filter))
const log = (filter: Record<string, string>) => () => listAudit(admin, auditFilter.parse(filter))
const search = (words: string) => async () => {
  const query = readQuery(words)
  if (query) await searchPublished(query, null, 20)
}

const lists: Record<string, () => Promise<unknown>> = {
  'desk: stories': stories({}),
  'desk: stories, as a reporter': stories({}, reporter),
  'desk: stories, spiked, as a reporter': stories({ state: 'spiked', section: id(2, 12), language: 'ru' }, reporter),
  'desk: stories, nothing fits, as a reporter': stories({ state: 'scheduled', section: id(2, 1) }, reporter),
  'desk: stories, spiked': stories({ state: 'spiked' }),
  'desk: stories, spiked, one section, one language': stories({ state: 'spiked', section: id(2, 12), language: 'ru' }),
  'desk: stories, a rare writer in a language': stories({ person: id(1, 300), language: 'ru' }),
  'desk: stories, nothing fits': stories({ state: 'scheduled', section: id(2, 1) }),
  'desk: stories, one writer, one section, submitted': stories({
    state: 'submitted',
    person: id(1, 280),
    section: id(2, 3),
  }),
  'desk: my drafts': () => listMyDrafts(reporter),
  'desk: waiting for an editor': () => listWaiting(admin),
  'desk: handed in by me': () => listWaiting(reporter),
  'desk: published today': () => listPublishedSince(admin, new Date('2025-12-31T00:00:00Z')),
  'desk: published today, nothing yet': () => listPublishedSince(admin, new Date('2027-01-01T00:00:00Z')),
  'desk: new copy': () => listNewCopy(admin),
  wire: copy({}),
  'wire: one agency and language': copy({ agency: id(3, 3), language: 'ru', state: 'all' }),
  'wire: a word that is nowhere': copy({ q: 'nowhere at all', state: 'all' }),
  'wire: used by one person, dated': copy({ state: 'used', person: id(1, 77), from: '2020-08-07', to: '2020-08-07' }),
  log: log({}),
  'log: one verb, one person': log({ verb: 'person.invite', person: id(1, 9) }),
  'log: one day': log({ from: '2019-05-05', to: '2019-05-05' }),
  'log: one person, one day, one verb': log({
    person: id(1, 9),
    verb: 'wire.use',
    from: '2019-05-05',
    to: '2019-05-05',
  }),
  pictures: () => listPictures(admin, {}),
  'pictures: a rare word': () => listPictures(admin, { q: 'w39990' }),
  'pictures: a word that is nowhere': () => listPictures(admin, { q: 'nowhere' }),
  'reports, open': () => listMistakes(admin, { handled: false }),
  'reports, handled': () => listMistakes(admin, { handled: true }),
  people: () => listPeople(admin),
  tags: () => listTags(admin, {}),
  'tags: a surname': () => listTags(admin, { q: 'surname12' }),
  'tags: type-ahead': () => suggestTags(admin, 'surname 77'),
  'readers: front': () => listFront('en'),
  'readers: section': () => listPublished({ of: { sectionId: id(2, 4) }, before: null, take: 20, oneOfEachIn: 'en' }),
  'readers: section, years back': () =>
    listPublished({ of: { sectionId: id(2, 4) }, before: { at: new Date(middle), id: id(7, 1) }, take: 20 }),
  'readers: a frequent tag': () => listPublished({ of: { tagId: id(4, 1) }, before: null, take: 20 }),
  'readers: a rare tag': () => listPublished({ of: { tagId: id(4, 49_000) }, before: null, take: 20 }),
  'readers: a writer': () => listPublished({ of: { personId: id(1, 44) }, before: null, take: 20 }),
  'readers: feed': () => listPublished({ of: { everything: true }, before: null, take: 30, forFeed: true }),
  'readers: corrections': () => listCorrections(null, 30),
  'readers: search, a word everywhere': search('w0'),
  'readers: search, a middling word': search('w900'),
  'readers: search, a rare word': search('w39990'),
  'readers: search, two words': search('w900 w1200'),
  'readers: search, a word that is nowhere': search('nowhere'),
  sitemap: listSitemapParts,
  'sitemap, a part': () => listSitemapPart(id(6, 500_000)),
  'news sitemap': () => listLatestNews(new Date('2025-12-31T12:00:00Z')),
}

const ROUNDS = 15

/** Prints for each list the median and the slowest of some rounds, in milliseconds, the slowest lists first. */
export async function measureLists(): Promise<void> {
  const rows: { name: string; median: number; slowest: number }[] = []
  for (const [name, read] of Object.entries(lists)) {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now()
      await read()
      times.push(performance.now() - began)
      // A list that takes seconds is told by a few rounds.
      if (times.reduce((sum, time) => sum + time, 0) > 10_000) break
    }
    times.sort((a, b) => a - b)
    rows.push({ name, median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 })
  }
  rows.sort((a, b) => b.median - a.median)
  for (const { name, median, slowest } of rows)
    console.log(`${median.toFixed(1).padStart(9)} ms  ${slowest.toFixed(1).padStart(9)} ms  ${name}`)
  await closeDatabase()
}
