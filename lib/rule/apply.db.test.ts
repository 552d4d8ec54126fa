import { expect, test } from 'vitest'
import { readProposal } from '#lib/article/proposal.ts'
import { publishDue } from '#lib/article/publish-due.ts'
import { database } from '#lib/platform/db.ts'
import { mergeTags } from '#lib/tag/merge.ts'
import { takeIn } from '#lib/wire/receive.ts'
import { startStory } from '#lib/wire/use.ts'
import { agency } from '#prisma/factories/agency.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { rule } from '#prisma/factories/rule.ts'
import { section } from '#prisma/factories/section.ts'
import { tag } from '#prisma/factories/tag.ts'
import { bytesOf, wireItem, wireText } from '#prisma/factories/wire.ts'

const at = new Date('2031-03-12T12:00:00Z')

/** An agency of its own for each test, so that no other test's rules take its copy. */
async function supplier(name: string) {
  const { id } = await agency({ name })
  const copy = (headline: string, more: Parameters<typeof wireText>[0] = {}) =>
    `By Mara Quill - ${name}\n\n${wireText({ headline, ...more })}`
  const bring = async (headline: string, more: Parameters<typeof wireText>[0] = {}) =>
    found(await wireItem({ text: copy(headline, more), at }))
  return { id, copy, bring }
}
const found = (id: string) =>
  database().wireItem.findUniqueOrThrow({
    where: { id },
    include: { article: { include: { working: { include: { tags: true } } } } },
  })

test('copy lands where a rule says: in a section, for a person, with tags offered once someone uses it', async () => {
  const { id: agencyId, bring } = await supplier('Wexcombe Sports Wire')
  const [sport, mara, cups] = [
    await section({ name: 'Sport' }),
    await person({ name: 'Mara Quill' }),
    await tag({ name: 'Cups' }),
  ]
  const { id: ruleId } = await rule({
    agencyId,
    words: ['ferry cup'],
    sectionId: sport.id,
    assignToId: mara.id,
    tags: { create: [{ tagId: cups.id }] },
  })
  const item = await bring('Wexcombe wins the ferry cup')
  expect(item).toMatchObject({ state: 'waiting', ruleId, sectionId: sport.id, assignedToId: mara.id, ruleHeld: null })
  expect(await bring('Nobody wins anything')).toMatchObject({ ruleId: null, sectionId: null, assignedToId: null })

  await startStory(actorOf(mara), { id: item.id }, at)
  const { article } = await found(item.id)
  expect(article?.assignedToId).toBe(mara.id)
  expect(readProposal(article?.working?.proposed).tags?.[0]).toMatchObject({ kind: 'topic', name: 'Cups' })
})

test('a rule that uses copy makes a draft in its section with its tags, theirs whom it is for; the log names the rule', async () => {
  const { id: agencyId, bring } = await supplier('Wexcombe Ferry Wire')
  const [sea, mara, ships] = [
    await section({ name: 'Sea' }),
    await person({ name: 'Mara Quill' }),
    await tag({ name: 'Ships' }),
  ]
  const made = await rule({
    name: 'Ferries to Mara',
    agencyId,
    use: true,
    sectionId: sea.id,
    assignToId: mara.id,
    tags: { create: [{ tagId: ships.id }] },
  })
  const { article, ...item } = await bring('A ferry is late')
  expect(item).toMatchObject({ state: 'used', usedById: mara.id, ruleId: made.id })
  expect(article).toMatchObject({ state: 'draft', sectionId: sea.id, createdById: mara.id, assignedToId: mara.id })
  expect(article?.working?.tags.map((one) => one.tagId)).toEqual([ships.id])
  const told = await database().auditEvent.findMany({ where: { thingId: { in: [item.id, article?.id ?? ''] } } })
  expect(told.map((one) => [one.verb, one.actorId, one.actorName]).sort()).toEqual([
    ['article.create', null, 'Ferries to Mara'],
    ['wire.import', item.receivedById, 'Mara Quill'],
    ['wire.use', null, 'Ferries to Mara'],
  ])
})

test('what says everything itself is planned in the rule’s name, and goes out by nobody at its time', async () => {
  const { id: agencyId, bring } = await supplier('Wexcombe Tide Wire')
  const { id: sectionId } = await section()
  const made = await rule({ agencyId, use: true, sectionId, publishAfterMinutes: 10 })
  const paragraphs = ['High water is at ten past four at the mill.', 'Low water comes six hours later, as ever.']
  const { article, ...item } = await bring('High water at the mill', { paragraphs })
  expect(item.ruleHeld).toBeNull()
  const due = new Date(at.getTime() + 600_000)
  expect(article).toMatchObject({
    state: 'scheduled',
    scheduledFor: due,
    scheduledById: null,
    scheduledByRuleId: made.id,
  })
  await publishDue({ now: due })
  expect(
    await database().revision.findFirstOrThrow({ where: { articleId: article?.id, state: 'published' } }),
  ).toMatchObject({ headline: 'High water at the mill', publishedById: null, publishedByRuleId: made.id })
})

test('with no minutes to wait it goes out as soon as someone looks; a rule that was switched off meanwhile publishes nothing', async () => {
  const { id: agencyId, bring } = await supplier('Wexcombe Ebb Wire')
  const made = await rule({ agencyId, use: true, sectionId: (await section()).id, publishAfterMinutes: 0 })
  const paragraphs = ['The ebb left three boats on the sand of Marl.', 'Their owners waited until the flood.']
  const { article } = await bring('Three boats on the sand', { paragraphs })
  expect(article?.state).toBe('scheduled')
  await database().rule.update({ where: { id: made.id }, data: { enabledAt: null } })
  await publishDue({ now: new Date(at.getTime() + 60_000) })
  expect(await database().article.findUniqueOrThrow({ where: { id: article?.id } })).toMatchObject({ state: 'draft' })
})

test('what may not be published by itself stays a draft, and the item says why', async () => {
  const { id: agencyId, bring } = await supplier('Wexcombe Night Wire')
  const { id: sectionId } = await section()
  await rule({ agencyId, use: true, sectionId, publishAfterMinutes: 10 })
  const codes = (item: { ruleHeld: unknown }) => item.ruleHeld
  const old = await bring('Swans of another year', {
    date: '12 March 2030 09:30',
    paragraphs: ['Forty swans came to the old mill of Wexcombe.', 'The miller fed them until April.'],
  })
  expect(old.article?.state).toBe('draft')
  expect(codes(old)).toEqual([{ code: 'ruleOld' }])
  const note = await bring('EMBARGOED UNTIL 18:00 GMT, 14 March 2031')
  expect(codes(note)).toContainEqual({ code: 'ruleEmbargo' })
})

test('another version of copy that has a story is not used again', async () => {
  const { id: agencyId, bring, copy } = await supplier('Wexcombe Day Wire')
  await rule({ agencyId, use: true, publishAfterMinutes: 0, sectionId: (await section()).id })
  const paragraphs = Array.from(
    { length: 12 },
    (_, line) => `The harbour office counted swans at pier ${line} on Monday.`,
  )
  const first = await bring('Swans are counted on all piers', { paragraphs })
  expect(first.state).toBe('used')
  const second = await found(
    await wireItem({
      text: copy('Swans are counted on all piers', { paragraphs: [...paragraphs, 'They were forty.'] }),
      at,
    }),
  )
  expect(second).toMatchObject({ state: 'waiting', relation: expect.stringMatching(/^(?:version|same)$/) })
  expect(second.ruleHeld).toEqual([{ code: 'ruleHasStory' }])
})

test('a rule that is off does nothing, and of two rules the upper one decides', async () => {
  const { id: agencyId, bring } = await supplier('Wexcombe Noon Wire')
  const [first, second] = [await section(), await section()]
  await rule({ agencyId, use: true, enabledAt: null })
  await rule({ agencyId, sectionId: second.id, position: 900 })
  await rule({ agencyId, sectionId: first.id, position: 800 })
  expect(await bring('The clock strikes noon')).toMatchObject({ state: 'waiting', sectionId: first.id })
})

test('tags that are merged are merged in rules and in what rules gave', async () => {
  const { id: agencyId, bring } = await supplier('Wexcombe Merge Wire')
  const [from, into] = [await tag({ name: 'Cups of old' }), await tag({ name: 'Cups of today' })]
  const made = await rule({ agencyId, tags: { create: [{ tagId: from.id }, { tagId: into.id }] } })
  const item = await bring('Two cups are one')
  await mergeTags(actorOf(await person({ role: 'editor' })), { from: from.id, into: into.id })
  expect(await database().ruleTag.findMany({ where: { ruleId: made.id } })).toEqual([
    { ruleId: made.id, tagId: into.id },
  ])
  await startStory(actorOf(await person()), { id: item.id }, at)
  const offered = readProposal((await found(item.id)).article?.working?.proposed).tags ?? []
  expect(offered.filter((one) => one.name.startsWith('Cups of')).map((one) => one.name)).toEqual(['Cups of today'])
})

test('a hundred files are decided on in as many statements as one', async () => {
  const { id: agencyId, copy } = await supplier('Wexcombe Bulk Wire')
  const { id: sectionId } = await section()
  await rule({ agencyId, sectionId })
  const actor = actorOf(await person())
  const files = Array.from({ length: 100 }, (_, at) => ({
    name: `${at}.txt`,
    bytes: bytesOf(copy(`Piece ${at} of a hundred`)),
  }))
  await takeIn(actor, files, at)
  expect(await database().wireItem.count({ where: { agencyId, sectionId } })).toBe(100)
})

test('what a file says of rules, people and sections is never obeyed', async () => {
  const { id: agencyId, bring } = await supplier('Wexcombe Sly Wire')
  const { id: sectionId, name } = await section({ name: 'Secrets' })
  const item = await bring('publishAfterMinutes: 0', {
    paragraphs: [`Section: ${name}`, `ruleId: ${agencyId}`, `assignedToId: ${sectionId}`],
  })
  expect(item).toMatchObject({ state: 'waiting', ruleId: null, sectionId: null, assignedToId: null })
})
