import { expect, test } from 'vitest'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { readAgencyAgain } from '#lib/wire/read-again.ts'
import { readCopy } from '#lib/wire/read-copy.ts'
import { takeIn } from '#lib/wire/receive.ts'
import { agency } from '#prisma/factories/agency.ts'
import { channel } from '#prisma/factories/channel.ts'
import { person } from '#prisma/factories/person.ts'
import { bytesOf, wireItem, wireText } from '#prisma/factories/wire.ts'
import { forgetHabit } from './forget.ts'
import { listHabits } from './list.ts'
import { previewHabit } from './preview.ts'
import { teachHabit } from './teach.ts'

async function someone(role: Actor['role']): Promise<Actor> {
  const { id, name } = await person({ name: 'Ada Fenwick', role })
  return { id, name, role, language: 'en' }
}

/** Copy of an agency whose stories end with a line that has a number in it. */
async function copyOf(
  name: string,
  headline: string,
  more: string[] = [],
  end = 'Reach the desk at 012-77 before noon',
) {
  return wireItem({ text: `${name}\n\n${wireText({ headline })}\n${more.join('\n\n')}\n\n${end}\n` })
}
async function readingOf(id: string) {
  const { parsed } = await database().wireItem.findUniqueOrThrow({ where: { id } })
  const copy = readCopy(parsed)
  if (!copy) throw new Error('the item has no reading')
  return copy
}
const teaching = (id: string, text = 'Reach the desk at 012-77 before noon') => ({ id, kind: 'tail' as const, text })

test('before it is taught, an editor sees what would be read otherwise and what worse; nothing is changed by looking', async () => {
  const { name } = await agency({ name: 'Marl Morning Wire' })
  const [first] = [
    await copyOf(name, 'Swans are counted'),
    await copyOf(name, 'Ferries are late', [], 'Reach the desk at 5-1 before noon'),
  ]
  await copyOf(name, 'Nothing ends here', [], 'The mayor agreed with all of it.')
  const short = await wireItem({
    text: `By ${name}\n\nSwans are few\n12 March 2031 09:30\n\nNone came.\n\nReach the desk at 012-77 before noon\n`,
  })
  const outcome = await previewHabit(await someone('editor'), teaching(first))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  const { looked, changed, worse, pattern } = outcome.value
  expect(pattern).toBe('Reach the desk at ⟦number⟧-⟦number⟧ before noon')
  expect(looked).toBe(4)
  expect(changed.map((one) => one.headline).sort()).toEqual(['Ferries are late', 'Swans are counted', 'Swans are few'])
  expect(changed.find((one) => one.headline === 'Ferries are late')?.cut).toEqual(['Reach the desk at 5-1 before noon'])
  expect(worse).toBe(1)
  expect(changed.find((one) => one.id === short)?.worse).toEqual(['body'])
  expect(await database().habit.count({ where: { agency: { name } } })).toBe(0)
})

test('what was taught is obeyed by waiting copy once it is read again, by copy that comes, and not by copy in use', async () => {
  const { id: agencyId, name } = await agency({ name: 'Marl Evening Wire' })
  const editor = await someone('editor')
  const waiting = await copyOf(name, 'Swans are counted again')
  const taught = await teachHabit(editor, teaching(waiting), new Date('2031-03-12T10:00:00Z'))
  expect(taught).toMatchObject({ ok: true, value: { agencyId } })
  expect((await readingOf(waiting)).paragraphs.at(-1)).toContain('before noon')
  expect(await readAgencyAgain(editor, { agencyId, before: null })).toMatchObject({ ok: true, value: { changed: 1 } })
  const { removed } = await readingOf(waiting)
  expect(removed.at(-1)?.reason).toBe(
    'this ends every story of “Marl Evening Wire”, taught by “Ada Fenwick” on 2031-03-12',
  )
  const later = await copyOf(name, 'Ferries are late again', [], 'Reach the desk at 9-9 before noon')
  expect((await readingOf(later)).paragraphs.at(-1)).not.toContain('before noon')
})

test('it is listed with who taught it, and once forgotten copy is read as before', async () => {
  const { id: agencyId, name } = await agency({ name: 'Marl Night Wire' })
  const editor = await someone('editor')
  const item = await copyOf(name, 'Swans are asleep')
  await teachHabit(editor, teaching(item))
  const [habit] = await listHabits(editor, agencyId)
  expect(habit).toMatchObject({ kind: 'tail', taughtBy: 'Ada Fenwick' })
  expect(await forgetHabit(editor, { id: habit?.id ?? '' })).toMatchObject({ ok: true })
  await readAgencyAgain(editor, { agencyId, before: null })
  expect((await readingOf(item)).paragraphs.at(-1)).toContain('before noon')
  const told = await database().auditEvent.findMany({ where: { thingId: agencyId }, orderBy: { at: 'asc' } })
  expect(told.map((one) => [one.verb, one.label])).toEqual([
    ['agency.teach', name],
    ['agency.forget', name],
  ])
})

test('it cannot be taught twice, by a reporter, of an unknown agency, or by words that fit anything', async () => {
  const { name } = await agency({ name: 'Marl Noon Wire' })
  const item = await copyOf(name, 'Swans at noon')
  const editor = await someone('editor')
  expect(await teachHabit(await someone('reporter'), teaching(item))).toMatchObject({ refusal: 'forbidden' })
  expect(await previewHabit(await someone('reporter'), teaching(item))).toMatchObject({ refusal: 'forbidden' })
  expect(await teachHabit(editor, teaching(item, ' . '))).toMatchObject({ reasons: [{ code: 'habitShort' }] })
  expect(await teachHabit(editor, teaching(await wireItem()))).toMatchObject({ reasons: [{ code: 'habitNoAgency' }] })
  await teachHabit(editor, teaching(item))
  expect(await teachHabit(editor, teaching(item, 'Reach the desk at 3-3 before noon'))).toMatchObject({
    refusal: 'conflict',
    reasons: [{ code: 'habitKnown' }],
  })
})

test('copy that does not say whose it is obeys the habits of its channel’s agency', async () => {
  const { id: agencyId, name } = await agency({ name: 'Marl Harbour Wire' })
  const { id: channelId, sectionId } = await channel({ agencyId })
  await teachHabit(await someone('editor'), teaching(await copyOf(name, 'Swans name their agency')))
  const bytes = bytesOf(`${wireText({ headline: 'Swans name nobody' })}\nReach the desk at 3-9 before noon\n`)
  const origin = { channelId, agencyId, sectionId }
  const [receipt] = await takeIn({ name: 'Channel' }, [{ name: 'swans.txt', bytes }], undefined, origin)
  const [item] = receipt?.outcome === 'imported' ? receipt.items : []
  const { paragraphs, agency: read } = await readingOf(item?.id ?? '')
  expect([read, paragraphs.length]).toEqual([name, 2])
})
