import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { firstRun } from './first-run.ts'

const now = new Date()

beforeAll(async () => {
  await firstRun(now)
}, 120_000)

afterAll(() => rm(process.env.COPYDESK_DATA ?? '', { recursive: true, force: true }))

test('the sample copy is read as copy of the newsroom’s agencies', async () => {
  const items = await database().wireItem.findMany({ select: { fileName: true, agency: { select: { name: true } } } })
  const agencies = Object.fromEntries(items.map(({ fileName, agency }) => [fileName, agency?.name ?? null]))
  expect(agencies).toEqual({
    'az-1-liman.txt': 'Sahil Xəbər',
    'az-2-kitab.txt': null,
    'az-3-elan.txt': null,
    'en-1-harbour.txt': null,
    'en-2-talks.txt': 'Halden Wire',
    'en-3-festival.txt': 'Coastline',
    'en-4-embargo.txt': 'PR Newswire',
    'ru-1-port.txt': 'Вестник побережья',
    'ru-2-muzey.txt': 'Вестник побережья',
    'ru-3-zhd.txt': 'Вестник побережья',
  })
})

test('the first front reads as a day’s work: no two stories of one minute, none of tomorrow, the newest of the last hour', async () => {
  const stories = await database().article.findMany({
    where: { state: 'published' },
    select: { firstPublishedAt: true, publishedAt: true },
    orderBy: { firstPublishedAt: 'desc' },
  })
  const times = stories.map(({ firstPublishedAt }) => firstPublishedAt?.getTime() ?? 0)
  expect(times.length).toBeGreaterThan(12)
  expect(new Set(times.map((time) => Math.floor(time / 60_000))).size).toBe(times.length)
  expect(now.getTime() - (times[0] ?? 0)).toBeLessThan(3_600_000)
  for (const { publishedAt } of stories) expect(publishedAt?.getTime()).toBeLessThanOrEqual(now.getTime())
})

test('every picture in the library has its credit, so that it can be published again', async () => {
  const pictures = await database().media.findMany({ select: { credit: true } })
  expect(pictures).toHaveLength(3)
  expect(new Set(pictures.map(({ credit }) => credit))).toEqual(new Set(['Drawing: Copydesk']))
})

test('where there are people, nothing is filled in again', async () => {
  const before = await database().article.count()
  expect(await firstRun(now)).toBeNull()
  expect(await database().article.count()).toBe(before)
})
