import { beforeAll, expect, test } from 'vitest'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import type { Outcome } from '#lib/platform/outcome.ts'
import { type ArticleGiven, article } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { contentOf } from './content-of.ts'
import { loadArticle } from './desk-article.ts'
import { killArticle } from './kill.ts'
import { publishArticle } from './publish.ts'
import { saveArticle } from './save.ts'
import { spikeArticle } from './spike.ts'
import { withdrawArticle } from './withdraw.ts'

const ROUNDS = 200
/** Rounds that run beside one another, each on a story of its own. */
const LANES = 3

let editor: Actor
let chief: Actor
let sectionId: string

beforeAll(async () => {
  editor = actorOf(await person({ role: 'editor', name: 'Mara Quill' }))
  chief = actorOf(await person({ role: 'editor', name: 'Ada Marsh' }))
  sectionId = (await section()).id
})

type Act = (id: string) => Promise<Outcome<unknown>>

const change = { kind: 'minor' as const, note: '' }
const publish =
  (actor: Actor, change_: typeof change | null): Act =>
  (id) =>
    publishArticle(actor, { id, seen: 1, accepts: { headline: null, wireDate: null }, runAs: null, change: change_ })
const withdrawal = { seen: 1, reason: 'It is not true', notice: 'We withdrew it.', replacement: '' }

/** Two acts on a new story, begun in the same instant; which of them goes first changes from round to round. Exactly one is carried out. */
async function race(given: ArticleGiven, one: Act, other: Act, after: (id: string, isFirst: boolean) => Promise<void>) {
  const lane = async (at: number) => {
    for (let round = at; round < ROUNDS; round += LANES) {
      const { id } = await article({ sectionId, byId: editor.id, ...given })
      const acts = round % 2 === 0 ? [one, other] : [other, one]
      const outcomes = await Promise.all(acts.map((act) => act(id)))
      const [first, second] = round % 2 === 0 ? outcomes : outcomes.toReversed()
      const refused = first?.ok ? second : first
      expect([first?.ok, second?.ok].sort()).toEqual([false, true])
      expect(refused).toMatchObject({ ok: false, refusal: 'conflict', reasons: [{ code: 'conflictBy' }] })
      await after(id, first?.ok === true)
    }
  }
  await Promise.all(Array.from({ length: LANES }, (_, at) => lane(at)))
}

/** What the database has of a story: its state, and its revisions as number and state. */
async function standing(id: string) {
  const { state, revisions, version } = await database().article.findUniqueOrThrow({
    where: { id },
    select: {
      state: true,
      version: true,
      revisions: { orderBy: { number: 'asc' }, select: { number: true, state: true } },
    },
  })
  return { state, version, revisions: revisions.map((one) => `${one.state} ${one.number ?? '-'}`) }
}

test('a spike and a publish: never public after the spike', async () => {
  await race(
    {},
    (id) => spikeArticle(chief, { id, seen: 1, reason: '' }),
    publish(editor, null),
    async (id, spiked) => {
      expect(await standing(id)).toEqual(
        spiked
          ? { state: 'spiked', version: 2, revisions: ['draft -'] }
          : { state: 'published', version: 2, revisions: ['published 1'] },
      )
      expect(await database().searchEntry.count({ where: { articleId: id } })).toBe(spiked ? 0 : 1)
    },
  )
})

test('two publishes: one revision, one number, one audit row', async () => {
  await race({}, publish(chief, null), publish(editor, null), async (id) => {
    expect(await standing(id)).toEqual({ state: 'published', version: 2, revisions: ['published 1'] })
    expect(await database().auditEvent.count({ where: { thingId: id, verb: 'article.publish' } })).toBe(1)
  })
})

test('a publish and a save: what is published is what the editor saw', async () => {
  const body = bodyFromParagraphs(['Words that nobody approved.'])
  const save: Act = async (id) => {
    const story = await loadArticle(database(), id)
    if (!story) throw new Error('no story')
    return saveArticle(chief, { id, seen: 1, content: { ...contentOf(story.working), body } })
  }
  await race({}, publish(editor, null), save, async (id, published) => {
    expect(await standing(id)).toEqual(
      published
        ? { state: 'published', version: 2, revisions: ['published 1'] }
        : { state: 'draft', version: 2, revisions: ['draft -'] },
    )
    const shown = await database().revision.findFirst({ where: { articleId: id, state: 'published' } })
    expect(shown?.text ?? '').not.toContain('nobody approved')
  })
})

test('a withdrawal and a publish of changes: withdrawn and nothing public, or public and not withdrawn', async () => {
  const given: ArticleGiven = { state: 'published', draft: { standfirst: 'More of it' } }
  await race(
    given,
    (id) => withdrawArticle(chief, { id, ...withdrawal }),
    publish(editor, change),
    async (id, withdrawn) => {
      expect(await standing(id)).toEqual(
        withdrawn
          ? { state: 'withdrawn', version: 2, revisions: ['superseded 1', 'draft -'] }
          : { state: 'published', version: 2, revisions: ['superseded 1', 'published 2'] },
      )
      expect(await database().searchEntry.count({ where: { articleId: id } })).toBe(withdrawn ? 0 : 1)
    },
  )
})

test('a kill and a publish of changes: gone for good, or public', async () => {
  const given: ArticleGiven = { state: 'published', draft: { standfirst: 'More of it' } }
  await race(
    given,
    (id) => killArticle(chief, { id, seen: 1, reason: 'Legal' }),
    publish(editor, change),
    async (id, killed) => {
      const { state, slug } = await database().article.findUniqueOrThrow({ where: { id } })
      expect(state).toBe(killed ? 'withdrawn' : 'published')
      expect(await database().redirect.count({ where: { from: `/news/${slug}`, to: null } })).toBe(killed ? 1 : 0)
      expect(await database().revision.count({ where: { articleId: id, state: 'published' } })).toBe(killed ? 0 : 1)
    },
  )
})
