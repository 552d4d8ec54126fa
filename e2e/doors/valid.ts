import { contentOf } from '#lib/article/content-of.ts'
import { loadArticle } from '#lib/article/desk-article.ts'
import { teachHabit } from '#lib/habit/teach.ts'
import { invitePerson } from '#lib/person/invite.ts'
import { resetPassword } from '#lib/person/reset-password.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { dismissItem } from '#lib/wire/dismiss.ts'
import type { Person } from '#prisma/client/client.ts'
import { agency } from '#prisma/factories/agency.ts'
import { type ArticleGiven, article } from '#prisma/factories/article.ts'
import { emptyBatch } from '#prisma/factories/batch.ts'
import { channel } from '#prisma/factories/channel.ts'
import { media } from '#prisma/factories/media.ts'
import { actorOf, person, personWithPassword, sessionOf, testPassword } from '#prisma/factories/person.ts'
import { rule } from '#prisma/factories/rule.ts'
import { section } from '#prisma/factories/section.ts'
import { tag } from '#prisma/factories/tag.ts'
import { newerVersion } from '#prisma/factories/version.ts'
import { wireItem, wireText } from '#prisma/factories/wire.ts'

/** What an action is called with: a form's fields, or one object. */
export type Given = { form: Record<string, string> } | { call: Record<string, unknown> }

/** Who calls, and who has a hand in the story that the call is about. */
export type Around = { caller: Person; owner: Person }

type Maker = (around: Around) => Promise<Given>

/** A name like no other, so that nothing is refused as taken. */
const name = (what: string) => `${what} ${newId().slice(-12)}`

const call = (input: Record<string, unknown>): Given => ({ call: input })
const form = (fields: Record<string, string>): Given => ({ form: fields })

/** A call about a new story of the owner's, in the state that it needs. */
const about =
  (given: ArticleGiven, more: Record<string, unknown> = {}): Maker =>
  async ({ owner }) =>
    call({ id: (await article({ byId: owner.id, ...given })).id, seen: 1, ...more })

const person_ =
  (more: Record<string, string> = {}, given: Partial<Person> = {}): Maker =>
  async () =>
    form({ id: (await personWithPassword(given)).id, ...more })

const item =
  (more: Record<string, unknown> = {}): Maker =>
  async ({ owner }) =>
    call({ id: await wireItem({ byId: owner.id }), ...more })

const reason = 'A reason for a test'
const publish = {
  accepts: { headline: null, wireDate: null },
  runAs: null,
  change: { kind: 'correction', note: 'It has five piers, not four.' },
}
const draft = { headline: 'The bridge has five piers' }
const facts = { name: 'Wexpress', everyMinutes: '15', sectionId: '', language: '', zone: '' }
const ofChannel = { kind: 'feed', ...facts, url: 'http://127.0.0.1/feed', user: '', password: '' }
/** No look at it leaves this machine. */
const nowhere = { address: 'http://127.0.0.1/feed' }
const ofAgency = { language: 'en', zone: 'Europe/London', genre: 'news', website: 'https://agency.test/' }

const swans = { words: ['no swan in any test'], use: true }
const asksAndDoes = { words: 'no swan in any test', use: 'on' }

/** For every action of the desk a call that it accepts, about something made for this one call. */
export const valid: Record<string, Record<string, Maker>> = {
  'desk/me': {
    rename: async () => form({ name: 'Mara Quill' }),
    changeLanguage: async () => form({ language: 'az' }),
    changePassword: async () => form({ currentPassword: testPassword, password: 'a louder harbour town' }),
    revoke: async ({ caller }) => form({ id: (await sessionOf(caller)).id }),
    revokeOthers: async () => form({}),
  },
  'desk/people': {
    invite: async () => form({ email: `${newId()}@example.test`, role: 'reporter' }),
    revoke: async () => {
      const admin = actorOf(await person({ role: 'admin' }))
      const invited = await invitePerson(admin, { email: `${newId()}@example.test`, role: 'editor' })
      return form({ id: invited.ok ? invited.value.id : '' })
    },
    changeRole: person_({ role: 'editor' }),
    suspend: person_({ reason }),
    unsuspend: person_({}, { suspendedAt: new Date() }),
    endEverywhere: person_(),
    makeReset: person_(),
  },
  'desk/articles': { start: async () => call({}) },
  'desk/articles/[id]': {
    save: async ({ owner }) => call({ ...(await withContent(owner)), seen: 1 }),
    setAside: async ({ owner }) => call(await withContent(owner)),
    loadTheirs: async ({ owner }) => call({ id: (await article({ byId: owner.id })).id }),
    submit: async ({ owner }) => about({ sectionId: (await section()).id })({ caller: owner, owner }),
    recall: about({ state: 'submitted' }),
    sendBack: about({ state: 'submitted' }, { note: 'Who says so?' }),
    discard: about({ state: 'published', draft }),
    publish: async ({ owner }) =>
      about({ state: 'published', draft, sectionId: (await section()).id }, publish)({ caller: owner, owner }),
    schedule: async ({ owner }) => {
      const at = new Date(Date.now() + 3_600_000).toISOString()
      return about(
        { state: 'published', draft, sectionId: (await section()).id },
        { ...publish, at },
      )({ caller: owner, owner })
    },
    unschedule: about({ state: 'scheduled' }),
    withdraw: about({ state: 'published' }, { reason, notice: 'We withdrew it.', replacement: '' }),
    kill: about({ state: 'published' }, { reason }),
    restore: about({ state: 'withdrawn' }),
    spike: about({}, { reason }),
    unspike: about({ state: 'spiked' }),
    translate: async ({ owner }) => call({ id: (await article({ byId: owner.id })).id, language: 'az' }),
    restoreText: async ({ owner }) => {
      const story = await article({ byId: owner.id, state: 'published' })
      return call({ id: story.id, seen: 1, revisionId: story.revisionId })
    },
    seal: async ({ owner }) => {
      const story = await article({ byId: owner.id, state: 'withdrawn' })
      return call({ id: story.id, revisionId: story.revisionId, reason })
    },
  },
  'desk/articles/[id]/newer': {
    bringIn: async ({ owner }) => {
      const { storyId, itemId } = await newerVersion(owner.id)
      return call({ id: storyId, seen: 1, itemId, changes: [{ id: 'field-headline', how: 'replace' }] })
    },
    see: async ({ owner }) => {
      const { storyId, itemId } = await newerVersion(owner.id)
      return call({ id: storyId, itemId })
    },
  },
  'desk/media': {
    searchPictures: async () => call({ q: 'pier' }),
    describe: async () => form({ id: (await media()).id, alt: 'A pier', caption: 'The pier', credit: 'R. Novruz' }),
    credit: async () => call({ ids: [(await media()).id], credit: 'R. Novruz' }),
  },
  'desk/mistakes': {
    handle: async () => form({ id: await report() }),
    reopen: async ({ owner }) => form({ id: await report({ handledAt: new Date(), handledById: owner.id }) }),
  },
  'desk/rules': {
    add: async () => form({ name: name('Football'), ...asksAndDoes }),
    change: async () => form({ id: (await rule(swans)).id, name: name('Football'), ...asksAndDoes }),
    tryOut: async () => form({ name: '', ...asksAndDoes }),
    move: async () => call({ id: (await rule(swans)).id, by: -1 }),
    enable: async () => call({ id: (await rule(swans)).id, on: false }),
    remove: async () => call({ id: (await rule(swans)).id }),
  },
  'desk/sections': {
    add: async () => form({ name: name('Harbour') }),
    rename: async () => form({ id: (await section()).id, name: name('Harbour') }),
    move: async () => call({ id: (await section()).id, by: -1 }),
  },
  'desk/sources': {
    add: async () => form({ name: name('Wexpress'), aliases: '', ...ofAgency }),
    change: async () => form({ id: (await agency()).id, name: name('Wexpress'), aliases: '', ...ofAgency }),
    changeRights: async () => form({ id: (await agency()).id, mayFeed: 'on', until: '2031-12-31' }),
    readOn: async () => call({ before: null }),
  },
  'desk/sources/channels': {
    add: async () => form({ ...ofChannel, agencyId: (await agency()).id }),
    change: async () => form({ ...ofChannel, id: (await channel()).id }),
    close: async () => form({ id: (await channel()).id }),
    look: async () => form({ id: (await channel(nowhere)).id }),
    reopen: async () => form({ id: (await channel({ ...nowhere, closedAt: new Date() })).id }),
    tryFeed: async () => call({ url: 'http://127.0.0.1/feed', user: '', password: '', id: '' }),
  },
  'desk/tags': {
    suggest: async () => call({ typed: 'bridge' }),
    create: async () => call({ name: name('Bridge'), kind: 'topic' }),
    rename: async () => form({ id: (await tag()).id, name: name('Bridge'), kind: 'place' }),
    alias: async () => form({ id: (await tag()).id, name: name('Span') }),
    unalias: async () => {
      const { id } = await tag({ aliases: [name('Span')] })
      const alias = await database().tagName.findFirstOrThrow({ where: { tagId: id, alias: true } })
      return call({ id, nameId: alias.id })
    },
    preview: async () => call({ from: (await tag()).id }),
    merge: async () => call({ from: (await tag()).id, into: (await tag()).id }),
  },
  'desk/wire/batches': {
    pause: async ({ owner }) => call({ id: await emptyBatch(owner) }),
    resume: async ({ owner }) => call({ id: await emptyBatch(owner, { pausedAt: new Date() }) }),
    settle: async ({ owner }) => call({ id: await emptyBatch(owner) }),
    cancel: async ({ owner }) => call({ id: await emptyBatch(owner) }),
    undo: async ({ owner }) => call({ id: await emptyBatch(owner, { finishedAt: new Date() }) }),
  },
  'desk/wire': {
    begin: item(),
    beginMany: async ({ owner }) => call({ ids: [await wireItem({ byId: owner.id })] }),
    dismiss: item(),
    dismissMany: async ({ owner }) => call({ ids: [await wireItem({ byId: owner.id })] }),
    bringBack: async ({ owner }) => call({ id: await dismissed(owner) }),
    bringBackMany: async ({ owner }) => call({ ids: [await dismissed(owner)] }),
    movePiece: item({ piece: 0, back: true }),
  },
  'desk/wire/[id]': {
    preview: async ({ owner }) => call(await habit(owner)),
    teach: async ({ owner }) => call(await habit(owner)),
    forget: async ({ owner }) => call({ id: await taught(owner) }),
    readOn: async () => call({ agencyId: (await agency()).id, before: null }),
  },
}

/** The same for the actions that anyone may call: they ask for a password or a link instead. */
export const validForAnyone: Record<string, () => Promise<Given>> = {
  '(sign-in)/sign-in signIn': async () => form({ email: (await personWithPassword()).email, password: testPassword }),
  '(sign-in)/invitation/[token] accept': async () => {
    const admin = actorOf(await person({ role: 'admin' }))
    const invited = await invitePerson(admin, { email: `${newId()}@example.test`, role: 'reporter' })
    const token = invited.ok ? invited.value.token : ''
    return form({ token, name: 'Mara Quill', password: testPassword, language: 'en' })
  },
  '(sign-in)/reset/[token] reset': async () => {
    const admin = actorOf(await person({ role: 'admin' }))
    const made = await resetPassword(admin, { id: (await person()).id })
    return form({ token: made.ok ? made.value.token : '', password: testPassword })
  },
}

async function withContent(owner: Person): Promise<{ id: string; content: object }> {
  const { id } = await article({ byId: owner.id })
  const story = await loadArticle(database(), id)
  if (!story) throw new Error('the factory made no story')
  return { id, content: contentOf(story.working) }
}

/** Words of a new piece of copy of an agency of its own. */
async function habit(owner: Person): Promise<{ id: string; kind: 'tail'; text: string }> {
  const { name: signs } = await agency({ name: name('Wire') })
  const text = 'Call the desk before noon'
  return {
    id: await wireItem({ byId: owner.id, text: `By Mara Quill - ${signs}\n\n${wireText()}\n${text}\n` }),
    kind: 'tail',
    text,
  }
}

async function taught(owner: Person): Promise<string> {
  const teacher = actorOf(await person({ role: 'editor' }))
  const learnt = await teachHabit(teacher, await habit(owner))
  return learnt.ok ? learnt.value.id : ''
}

async function dismissed(owner: Person): Promise<string> {
  const id = await wireItem({ byId: owner.id })
  await dismissItem(actorOf(owner), { id })
  return id
}

async function report(handled: { handledAt?: Date; handledById?: string } = {}): Promise<string> {
  const id = newId()
  const articleId = (await article({ state: 'published' })).id
  await database().mistakeReport.create({
    data: { id, articleId, message: 'It has eleven piers.', contact: '', createdAt: new Date(), ...handled },
  })
  return id
}
