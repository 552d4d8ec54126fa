import { expect, test } from 'vitest'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { findRevision, findRevisionBefore, listHistory } from '#lib/revision/history.ts'
import { restoreRevision } from '#lib/revision/restore.ts'
import { sealRevision } from '#lib/revision/seal.ts'
import { person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { contentOf } from './content-of.ts'
import { createArticle, type NewStory } from './create.ts'
import { findArticleForDesk, findOriginalNews } from './find.ts'
import { keepAside } from './keep-aside.ts'
import { killArticle } from './kill.ts'
import { publishArticle } from './publish.ts'
import { restoreArticle } from './restore.ts'
import { saveArticle } from './save.ts'
import { submitArticle } from './submit.ts'
import { translateArticle } from './translate.ts'
import { withdrawArticle } from './withdraw.ts'

async function actor(role: Actor['role']): Promise<Actor> {
  const { id, name } = await person({ role })
  return { id, name, role, language: 'en' }
}

async function story(by: Actor, given: NewStory = {}) {
  const home = await section()
  const made = await createArticle(by, {
    headline: 'Harbour reopens',
    byline: 'Mara Ellingsen',
    sectionId: home.id,
    body: bodyFromParagraphs(['The harbour has 4 cranes.']),
    ...given,
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value
}

const plain = { accepts: { headline: null, wireDate: null }, runAs: null, change: null }

async function published(by: Actor, given: NewStory = {}) {
  const made = await story(by, given)
  const outcome = await publishArticle(by, { ...plain, id: made.id, seen: made.version })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

async function edited(by: Actor, id: string, change: Partial<ReturnType<typeof contentOf>>) {
  const article = await findArticleForDesk(by, id)
  if (!article) throw new Error('no article')
  const outcome = await saveArticle(by, {
    id,
    seen: article.version,
    content: { ...contentOf(article.working), ...change },
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

test('publishing makes one immutable revision, an address, and a row that wakes the doors', async () => {
  const editor = await actor('editor')
  const done = await published(editor, { headline: 'Körpü yenidən açıldı' })
  expect(done.slug).toBe('korpu-yeniden-acildi')
  const revisions = await database().revision.findMany({ where: { articleId: done.id } })
  expect(revisions.map((one) => [one.state, one.number])).toEqual([['published', 1]])
  const changes = await database().change.findMany({ where: { tags: { has: `article:${done.id}` } } })
  expect(changes).toHaveLength(1)
  await expect(
    database().revision.update({ where: { id: revisions[0]?.id }, data: { headline: 'Rewritten' } }),
  ).rejects.toThrow(/never rewritten/)
})

test('what is missing blocks the publish, each with its field', async () => {
  const editor = await actor('editor')
  const made = await story(editor, { headline: '', byline: '', sectionId: null, body: bodyFromParagraphs([]) })
  const outcome = await publishArticle(editor, { ...plain, id: made.id, seen: made.version })
  expect(outcome.ok ? [] : outcome.reasons.map((reason) => reason.field)).toEqual([
    'headline',
    'body',
    'sectionId',
    'byline',
  ])
})

test('a proposed headline and date are published only by the press that saw them, and say who accepted them', async () => {
  const editor = await actor('editor')
  const proposed = {
    headline: { value: 'Harbour reopens, minister says', confidence: 0.6, reasons: ['first sentence'] },
    wireDate: { value: '2026-11-22', confidence: 0.5, reasons: ['first sentence'] },
  }
  const made = await story(editor, { headline: '', proposed })
  const now = new Date('2026-11-23T10:00:00Z')
  const other = { headline: 'Another', wireDate: '2026-11-22' }
  expect(
    await publishArticle(editor, { ...plain, accepts: other, id: made.id, seen: made.version }, now),
  ).toMatchObject({ ok: false, refusal: 'conflict' })
  const accepts = { headline: proposed.headline.value, wireDate: proposed.wireDate.value }
  expect(await publishArticle(editor, { ...plain, accepts, id: made.id, seen: made.version }, now)).toMatchObject({
    ok: true,
  })
  const revision = await database().revision.findFirst({ where: { articleId: made.id, state: 'published' } })
  expect(revision).toMatchObject({
    headline: accepts.headline,
    headlineAcceptedById: editor.id,
    wireDate: '2026-11-22',
    wireDateBasis: 'inferred',
    dateAcceptedById: editor.id,
  })
})

test('old copy asks how it runs; filed as archive it sorts by its own date', async () => {
  const editor = await actor('editor')
  const made = await story(editor, { wireDate: '2020-10-08', wireDateBasis: 'explicit' })
  const input = { ...plain, id: made.id, seen: made.version }
  expect(await publishArticle(editor, input)).toMatchObject({ ok: false, reasons: [{ code: 'howToRun' }] })
  expect(await publishArticle(editor, { ...input, runAs: 'archive' })).toMatchObject({ ok: true })
  const revision = await database().revision.findFirst({ where: { articleId: made.id, state: 'published' } })
  expect(revision?.sortAt?.toISOString()).toBe('2020-10-08T00:00:00.000Z')
})

test('a change of a number must be called minor or a correction; a correction is a row with its note', async () => {
  const editor = await actor('editor')
  const done = await published(editor)
  const { version } = await edited(editor, done.id, { body: bodyFromParagraphs(['The harbour has 5 cranes.']) })
  const input = { ...plain, id: done.id, seen: version }
  expect(await publishArticle(editor, input)).toMatchObject({ ok: false, reasons: [{ code: 'sayWhatChanged' }] })
  const change = { kind: 'correction' as const, note: 'It has 5 cranes, not 4.' }
  expect(await publishArticle(editor, { ...input, change })).toMatchObject({
    ok: true,
    value: { number: 2, slug: done.slug },
  })
  expect(await database().correction.findMany({ where: { articleId: done.id } })).toMatchObject([{ note: change.note }])
})

test('a reporter never publishes, and changes only what they have a hand in', async () => {
  const editor = await actor('editor')
  const reporter = await actor('reporter')
  const own = await story(reporter)
  expect(await publishArticle(reporter, { ...plain, id: own.id, seen: own.version })).toMatchObject({
    ok: false,
    refusal: 'forbidden',
  })
  expect(await submitArticle(reporter, { id: own.id, seen: own.version })).toMatchObject({ ok: true })
  const other = await story(editor)
  expect(await submitArticle(reporter, { id: other.id, seen: other.version })).toMatchObject({
    ok: false,
    refusal: 'forbidden',
  })
})

test('of two saves on one version the second is refused and nothing is overwritten', async () => {
  const editor = await actor('editor')
  const made = await story(editor)
  const article = await findArticleForDesk(editor, made.id)
  if (!article) throw new Error('no article')
  const content = contentOf(article.working)
  const saves = await Promise.all(
    ['First', 'Second'].map((headline) =>
      saveArticle(editor, { id: made.id, seen: made.version, content: { ...content, headline } }),
    ),
  )
  expect(saves.map((one) => one.ok).sort()).toEqual([false, true])
  expect(saves.find((one) => !one.ok)).toMatchObject({ refusal: 'conflict' })
})

test('a withdrawn story leaves every list and can be put back; a killed one cannot by one person', async () => {
  const editor = await actor('editor')
  const done = await published(editor)
  const withdrawn = await withdrawArticle(editor, {
    id: done.id,
    seen: done.version,
    reason: 'Checking',
    notice: '',
    replacement: '',
  })
  if (!withdrawn.ok) throw new Error(JSON.stringify(withdrawn))
  expect(await database().searchEntry.count({ where: { articleId: done.id } })).toBe(0)
  const back = await restoreArticle(editor, { id: done.id, seen: withdrawn.value.version })
  if (!back.ok) throw new Error(JSON.stringify(back))
  expect(await database().searchEntry.count({ where: { articleId: done.id } })).toBe(1)
  const killed = await killArticle(editor, { id: done.id, seen: back.value.version, reason: 'Legal' })
  if (!killed.ok) throw new Error(JSON.stringify(killed))
  expect(await database().redirect.findUnique({ where: { from: `/news/${done.slug}` } })).toMatchObject({ to: null })
  expect(await restoreArticle(editor, { id: done.id, seen: killed.value.version })).toMatchObject({
    ok: false,
    reasons: [{ code: 'killedNeedsTwo' }],
  })
})

test('a translation takes picture, tags and section along, is made once, and tells when the original moved on', async () => {
  const editor = await actor('editor')
  const done = await published(editor)
  const first = await translateArticle(editor, { id: done.id, language: 'az' })
  const again = await translateArticle(editor, { id: done.id, language: 'az' })
  expect(first.ok && again.ok && first.value.id === again.value.id).toBe(true)
  const row = first.ok ? await database().article.findUnique({ where: { id: first.value.id } }) : null
  expect(row).toMatchObject({ language: 'az', translationOfId: done.id, translatedFromNumber: 1 })
})

test('a translation tells that its original was published again until it is published itself, and that it was withdrawn or killed', async () => {
  const editor = await actor('editor')
  const done = await published(editor)
  const begun = await translateArticle(editor, { id: done.id, language: 'az' })
  if (!begun.ok) throw new Error(JSON.stringify(begun))
  const news = async () => {
    const article = await findArticleForDesk(editor, begun.value.id)
    return article && (await findOriginalNews(article))?.what
  }
  expect(await news()).toBeUndefined()
  const { version } = await edited(editor, done.id, { standfirst: 'From Monday.' })
  const again = await publishArticle(editor, { ...plain, id: done.id, seen: version })
  if (!again.ok) throw new Error(JSON.stringify(again))
  expect(await news()).toBe('behind')
  const own = await edited(editor, begun.value.id, { headline: 'Liman açılır' })
  expect((await publishArticle(editor, { ...plain, id: begun.value.id, seen: own.version })).ok).toBe(true)
  expect(await news()).toBeUndefined()
  const gone = { id: done.id, seen: again.value.version, reason: 'A name', notice: '', replacement: '' }
  const withdrawn = await withdrawArticle(editor, gone)
  expect(await news()).toBe('withdrawn')
  const killed = { id: done.id, seen: withdrawn.ok ? withdrawn.value.version : 0, reason: 'Libel' }
  expect((await killArticle(editor, killed)).ok).toBe(true)
  expect(await news()).toBe('killed')
})

test('an old revision becomes the draft again, of this story only; a sealed one is for editors', async () => {
  const editor = await actor('editor')
  const reporter = await actor('reporter')
  const done = await published(editor)
  const { version } = await edited(editor, done.id, { headline: 'Harbour reopens late' })
  const again = await publishArticle(editor, {
    ...plain,
    id: done.id,
    seen: version,
    change: { kind: 'minor', note: '' },
  })
  if (!again.ok) throw new Error(JSON.stringify(again))
  const old = (await listHistory(editor, done.id)).lines.find((line) => line.number === 1)
  if (!old) throw new Error('no first revision')
  const other = await published(editor, { headline: 'Another story' })
  expect(await findRevision(editor, other.id, old.id)).toBeNull()
  expect(await restoreRevision(editor, { id: other.id, seen: other.version, revisionId: old.id })).toMatchObject({
    ok: false,
    refusal: 'not-found',
  })
  expect(await restoreRevision(editor, { id: done.id, seen: again.value.version, revisionId: old.id })).toMatchObject({
    ok: true,
  })
  expect(
    await sealRevision(editor, { id: done.id, revisionId: old.id, reason: 'A name that must not be passed on' }),
  ).toMatchObject({ ok: true })
  expect(await findRevision(reporter, done.id, old.id)).toBeNull()
  expect(await findRevision(editor, done.id, old.id)).not.toBeNull()
})

test('a story whose last text is sealed does not come back by being put back', async () => {
  const editor = await actor('editor')
  const done = await published(editor)
  const input = { id: done.id, seen: done.version, reason: 'A name', notice: 'Taken down', replacement: '' }
  const gone = await withdrawArticle(editor, input)
  if (!gone.ok) throw new Error(JSON.stringify(gone))
  const last = (await listHistory(editor, done.id)).lines[0]
  if (!last) throw new Error('no revision')
  expect((await sealRevision(editor, { id: done.id, revisionId: last.id, reason: 'A name' })).ok).toBe(true)
  expect(await restoreArticle(editor, { id: done.id, seen: gone.value.version })).toMatchObject({
    reasons: [{ code: 'sealedNotRestored' }],
  })
})

test('the history pages by key: each revision stands on one page, and is compared with the one before it', async () => {
  const editor = await actor('editor')
  const done = await published(editor)
  const article = await findArticleForDesk(editor, done.id)
  if (!article) throw new Error('no article')
  const content = contentOf(article.working)
  // Two by two at the same moment.
  for (let at = 1; at <= 120; at += 1)
    await keepAside(editor, { id: done.id, content }, new Date(Date.now() + 1000 * Math.ceil(at / 2)))
  const seen: string[] = []
  for (let before: string | undefined; ; ) {
    const { lines, next } = await listHistory(editor, done.id, before)
    seen.push(...lines.map((line) => line.id))
    if (next === null) break
    before = next
  }
  expect(new Set(seen).size).toBe(121)
  expect(seen).toHaveLength(121)
  const newest = await findRevision(editor, done.id, seen[0] ?? '')
  expect(newest && (await findRevisionBefore(editor, done.id, newest))?.id).toBe(article.working.id)
})
