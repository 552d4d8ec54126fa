import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { tag } from '#prisma/factories/tag.ts'
import { createTag, tagInput } from './create.ts'

const reporter = async () => actorOf(await person({ role: 'reporter' }))

async function created(name: string, kind: 'person' | 'place' | 'topic') {
  const outcome = await createTag(await reporter(), tagInput.parse({ name, kind }))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

test('two people who type one name in two spellings at the same time get one tag', async () => {
  const spellings = ['Gülnarə Şahin', 'gulnare sahin', 'GÜLNARƏ ŞAHİN', ' Gülnarə\u00a0 Şahin ', 'Gülnarə\u200b Şahin']
  const made = await Promise.all([...spellings, ...spellings].map((name) => created(name, 'person')))
  expect(new Set(made.map((one) => one.id)).size).toBe(1)
  expect(await database().auditEvent.count({ where: { verb: 'tag.create', thingId: made[0]?.id } })).toBe(1)
})

test('a place and a person of one name are two tags, each with an address of its own', async () => {
  const [one, other] = [await created('Milan Ostrov', 'person'), await created('Milan Ostrov', 'place')]
  expect(one.id).not.toBe(other.id)
  const slugs = await database().tag.findMany({ where: { id: { in: [one.id, other.id] } }, select: { slug: true } })
  expect(new Set(slugs.map((row) => row.slug)).size).toBe(2)
})

test('names that differ and make one address, typed at the same time, all become tags', async () => {
  const made = await Promise.all(
    ['Sea-Wall', 'Sea Wall', 'Sea, wall', 'Sea/Wall!'].map((name) => created(name, 'topic')),
  )
  expect(new Set(made.map((one) => one.id)).size).toBe(4)
})

test('who types an alias gets the tag it belongs to; who types a tag’s own name gets that one', async () => {
  const port = await tag({ name: 'Port Halden', kind: 'place', aliases: ['Halden'] })
  expect((await created('halden', 'place')).id).toBe(port.id)
  const town = await tag({ name: 'Alden', kind: 'place' })
  await tag({ name: 'Alden Bay', kind: 'place', aliases: ['Alden'] })
  expect((await created('ALDEN', 'place')).id).toBe(town.id)
})

test.each([
  ['nothing', '', 'required'],
  ['only signs that cannot be seen', '\u200b\u202e\u2060', 'required'],
  ['a NUL byte', 'a\0b', 'brokenText'],
  ['half a sign', 'a\ud800', 'brokenText'],
  ['too much', 'x'.repeat(121), 'tooLong'],
  ['signs that grow when they are folded', 'ﷺ'.repeat(100), 'tooLong'],
])('a name of %s is refused', (_what, name, code) => {
  const parsed = tagInput.safeParse({ name, kind: 'topic' })
  expect(parsed.error?.issues.map((issue) => issue.message)).toContain(code)
})

test.each(['<img src=x onerror=alert(1)>', '{{7*7}} #{7*7}', '👩‍🚒 brigade', 'مدينة', "O'Rourke & Sons", '50%_\\'])(
  'the name %s is kept as it was typed',
  async (name) => {
    expect((await created(name, 'topic')).name).toBe(name)
  },
)
