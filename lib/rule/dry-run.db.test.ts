import { expect, test } from 'vitest'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { agency } from '#prisma/factories/agency.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { wireItem, wireText } from '#prisma/factories/wire.ts'
import { dryRun } from './dry-run.ts'
import { ruleInput } from './input.ts'

const now = new Date('2031-03-14T12:00:00Z')
const admin = async (): Promise<Actor> => actorOf(await person({ role: 'admin' }))

const typed = (more: Record<string, unknown>) => ruleInput.parse({ name: 'Tried', ...more })

async function lastWeek(name: string) {
  const { id } = await agency({ name })
  const bring = (headline: string, at: string, date = '12 March 2031 09:30', paragraphs?: string[]) =>
    wireItem({
      text: `By Mara Quill - ${name}\n\n${wireText({ headline, date, ...(paragraphs ? { paragraphs } : {}) })}`,
      at: new Date(at),
    })
  await bring('Football on the pier', '2031-03-14T10:00:00Z')
  await bring('Football in the harbour', '2031-03-12T10:00:00Z', '12 March 2030 09:30', [
    'The men of the harbour played until the tide came in.',
    'Nobody counted the goals that evening.',
  ])
  await bring('Swans on the pier', '2031-03-13T10:00:00Z', undefined, [
    'The swans of the old mill were counted again.',
    'There were forty of them in the morning.',
  ])
  await bring('Football long ago', '2031-03-01T10:00:00Z')
  return id
}

test('it says what a rule would have done with the last seven days’ copy, and why not; nothing is done', async () => {
  const agencyId = await lastWeek('Wexcombe Weekly Wire')
  const { id: sectionId } = await section()
  const before = await database().article.count()
  const outcome = await dryRun(
    await admin(),
    typed({ agencyId, words: 'football', sectionId, use: 'on', publishAfterMinutes: '10' }),
    now,
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  const { looked, matched, would, held, items, days } = outcome.value
  expect({ looked, matched, would }).toEqual({
    looked: 3,
    matched: 2,
    would: { publish: 1, hold: 1, use: 0, sort: 0 },
  })
  expect(held).toEqual([{ reason: { code: 'ruleOld' }, count: 1 }])
  expect(items.map((one) => [one.headline, one.would])).toEqual([
    ['Football on the pier', 'publish'],
    ['Football in the harbour', 'hold'],
  ])
  expect(days.map((one) => one.matched)).toEqual([0, 0, 0, 0, 1, 0, 1])
  expect(days.at(-1)).toEqual({ day: '2031-03-14', matched: 1, published: 1 })
  expect(await database().article.count()).toBe(before)
})

test('a rule that only sorts would hold nothing back; nobody but an admin may try', async () => {
  const agencyId = await lastWeek('Wexcombe Fortnight Wire')
  const rule = typed({ agencyId, assignToId: (await person()).id })
  expect(await dryRun(await admin(), rule, now)).toMatchObject({ value: { matched: 3, would: { sort: 3 }, held: [] } })
  expect(await dryRun(actorOf(await person({ role: 'editor' })), rule, now)).toMatchObject({ refusal: 'forbidden' })
})
