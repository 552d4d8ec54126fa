import type { ContentInput } from '#lib/article/content.ts'
import { createArticle } from '#lib/article/create.ts'
import { publishArticle } from '#lib/article/publish.ts'
import type { PublishInput } from '#lib/article/publish-input.ts'
import { saveArticle } from '#lib/article/save.ts'
import { slugOf } from '#lib/article/slug.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import type { Actor } from '#lib/person/actor.ts'
import type { Outcome } from '#lib/platform/outcome.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { get } from '../get.ts'
import { quantile } from '../quantile.ts'
import { paragraphs } from '../stories.ts'
import { deskOf } from './desk.ts'

const WARM_UP = 20
const PUBLISHES = 100

/** A way to press Publish. It resolves once whoever pressed knows that it is done. */
type Publish = (input: PublishInput) => Promise<void>

/** Milliseconds from the press and from its answer until a reader had the whole page, and how many requests that took. */
type Seen = { fromPress: number; fromAnswer: number; requests: number }

/** Publishes stories for the first time, then each one's changes, by the verb from this process and by the desk's server action. */
export async function measurePublishing(url: string): Promise<string> {
  const editor = await person({ role: 'editor', name: 'Mara Ellingsen' })
  const actor = actorOf(editor)
  const sectionId = (await section({ name: 'Harbour' })).id
  const ways: [string, Publish][] = [
    ['the verb, in another process than the door', async (input) => void value(await publishArticle(actor, input))],
    ["the desk's server action", await deskOf(url, editor)],
  ]
  const lines = [`until a reader has the page, of ${PUBLISHES} each:`]
  for (const [name, publish] of ways) {
    const firsts: Seen[] = []
    const changes: Seen[] = []
    for (let at = 0; at < WARM_UP + PUBLISHES; at += 1) {
      const story = { ...content(`${name} ${at}`, at), sectionId }
      const { first, change } = await publishTwice(url, actor, publish, story)
      firsts.push(first)
      changes.push(change)
    }
    lines.push(`${name}, first publish: ${told(firsts.slice(WARM_UP))}`)
    lines.push(`${name}, published change: ${told(changes.slice(WARM_UP))}`)
  }
  return lines.join('\n')
}

async function publishTwice(url: string, actor: Actor, publish: Publish, story: ContentInput) {
  const address = `${url}/news/${slugOf(story.headline)}`
  const accepts = { headline: null, wireDate: null }
  const made = value(await createArticle(actor, { ...story, body: bodyFromParagraphs(paragraphs(1)) }))
  const input = { id: made.id, seen: made.version, accepts, runAs: null, change: null }
  const first = await untilSeen(address, story.standfirst, () => publish(input))
  const mark = `${story.standfirst} Counted again.`
  const saved = value(
    await saveArticle(actor, {
      id: made.id,
      seen: made.version + 1,
      content: { ...story, body: bodyFromParagraphs(paragraphs(2)), standfirst: mark },
    }),
  )
  const change = await untilSeen(address, mark, () =>
    publish({ ...input, seen: saved.version, change: { kind: 'minor', note: '' } }),
  )
  return { first, change }
}

/** A reader who asks again as soon as the last answer is there, from the moment the press was answered. */
async function untilSeen(address: string, mark: string, press: () => Promise<void>): Promise<Seen> {
  const pressed = performance.now()
  await press()
  const answered = performance.now()
  for (let requests = 1; ; requests += 1) {
    const { body } = await get(address)
    const now = performance.now()
    if (body.includes(mark)) return { fromPress: now - pressed, fromAnswer: now - answered, requests }
    if (now - answered > 10_000) throw new Error(`${address} does not show what was published`)
  }
}

function content(headline: string, at: number): ContentInput {
  return {
    language: 'en',
    headline,
    standfirst: `The harbour office has counted ${at * 7} crates.`,
    kicker: '',
    byline: 'Mara Ellingsen',
    dateline: 'PORT HALDEN',
    accordingTo: 'the harbour office',
    agencyId: null,
    sectionId: null,
    genre: 'news',
    urgency: 5,
    embargoedUntil: null,
    notForPublication: false,
    wireDate: null,
    leadMediaId: null,
    leadAlt: '',
    leadCaption: '',
    leadCredit: '',
    body: null,
    tagIds: [],
    contributorIds: [],
  }
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.reasons)}`)
  return outcome.value
}

function told(seen: readonly Seen[]): string {
  const of = (what: keyof Seen) => {
    const values = seen.map((one) => one[what])
    return `p50 ${quantile(values, 0.5).toFixed(0)} ms, p99 ${quantile(values, 0.99).toFixed(0)} ms`
  }
  const atOnce = seen.filter((one) => one.requests === 1).length
  return `from the press ${of('fromPress')}; from its answer ${of('fromAnswer')}; ${atOnce} of ${seen.length} seen by the very next request`
}
