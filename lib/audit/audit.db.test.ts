import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#lib/person/actor.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { auditFilter, listAudit } from './list.ts'
import { recordAudit } from './record.ts'

let admin: Actor
const thingId = newId()

beforeAll(async () => {
  admin = actorOf(await person({ role: 'admin', name: 'Ada Marsh' }))
  const other = actorOf(await person({ name: 'Mara Quill' }))
  for (let at = 0; at < 120; at += 1) {
    const now = new Date(Date.UTC(2026, 0, 1 + Math.floor(at / 12), 22))
    await transaction(
      (tx, time) =>
        recordAudit(tx, at % 3 === 0 ? admin : other, time, {
          verb: at % 2 === 0 ? 'article.publish' : 'article.submit',
          thing: 'article',
          ...(at === 7 ? { thingId } : {}),
          label: `Story ${at}`,
        }),
      now,
    )
  }
})

async function everything(filter: Record<string, string>, zone?: string) {
  const labels: string[] = []
  let before: string | undefined
  do {
    const page = await listAudit(admin, auditFilter.parse({ ...filter, before }), zone)
    labels.push(...page.events.map(({ label }) => label))
    before = page.next ?? undefined
  } while (before)
  return labels
}

test('the log is read page by page, newest first, every event once', async () => {
  const labels = await everything({})
  expect(labels).toHaveLength(120)
  expect(new Set(labels).size).toBe(120)
  expect(labels[0]).toBe('Story 119')
})

test('it is filtered by person, verb, thing and days, alone or together', async () => {
  expect(await everything({ person: admin.id })).toHaveLength(40)
  expect(await everything({ verb: 'article.publish' })).toHaveLength(60)
  expect(await everything({ thing: thingId })).toEqual(['Story 7'])
  expect(await everything({ from: '2026-01-02', to: '2026-01-03' })).toHaveLength(24)
  expect(await everything({ person: admin.id, verb: 'article.publish', to: '2026-01-01' })).toHaveLength(2)
})

test('a day is the newsroom’s day, not that of UTC', async () => {
  // 22:00 UTC on the 1st is the 2nd in Baku.
  expect(await everything({ from: '2026-01-02', to: '2026-01-02' }, 'Asia/Baku')).toContain('Story 0')
  expect(await everything({ from: '2026-01-01', to: '2026-01-01' }, 'Asia/Baku')).toEqual([])
})

test('a filter that makes no sense is none', async () => {
  const strange = {
    person: "x' or 1=1",
    verb: 'Publish()',
    thing: '7',
    from: '2026-02-31',
    to: '0000-01-01',
    before: 'x',
  }
  expect((await listAudit(admin, auditFilter.parse(strange))).events).toHaveLength(50)
  expect((await listAudit(admin, auditFilter.parse({ verb: ['article.publish', 'x'] }))).events).toHaveLength(50)
})

test('only admins read it', async () => {
  for (const role of ['reporter', 'editor'] as const) {
    expect(await listAudit({ ...admin, role }, auditFilter.parse({}))).toEqual({ events: [], next: null })
  }
})

test('what was written stays: no change, no deletion, no emptying, by the application or the owner of the tables', async () => {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await owner.connect()
  const attempts = [
    `update audit_event set "actorName" = 'someone else'`,
    'delete from audit_event',
    'truncate audit_event',
    'truncate audit_event cascade',
    `insert into audit_event select * from audit_event limit 1 on conflict (id) do update set verb = 'x'`,
  ]
  for (const attempt of attempts) {
    await expect(database().$executeRawUnsafe(attempt)).rejects.toThrow()
    await expect(owner.query(attempt)).rejects.toThrow()
  }
  await owner.end()
  expect(await database().auditEvent.count()).toBe(120)
})

test('the application cannot take the guard off', async () => {
  for (const attempt of [
    'alter table audit_event disable trigger all',
    'drop table audit_event',
    `set session_replication_role = 'replica'`,
  ]) {
    await expect(database().$executeRawUnsafe(attempt)).rejects.toThrow()
  }
})

test('an act that fails leaves no event, and an event that fails leaves no act', async () => {
  const before = await database().auditEvent.count()
  const mara = await person()
  const failing = transaction(async (tx, now) => {
    await tx.person.update({ where: { id: mara.id }, data: { name: 'Changed' } })
    await recordAudit(tx, admin, now, { verb: 'person.rename', thing: 'person', thingId: 'no id at all' })
  })
  await expect(failing).rejects.toThrow()
  const late = transaction(async (tx, now) => {
    await recordAudit(tx, admin, now, { verb: 'person.rename', thing: 'person', thingId: mara.id })
    throw new Error('the act failed')
  })
  await expect(late).rejects.toThrow('the act failed')
  expect(await database().auditEvent.count()).toBe(before)
  expect((await database().person.findUniqueOrThrow({ where: { id: mara.id } })).name).toBe(mara.name)
})

test('someone who is not there any more stands in the log as they were, under the name they had then', async () => {
  const mara = await person({ name: 'Mara Quill' })
  const did = (name: string) =>
    transaction((tx, now) =>
      recordAudit(tx, { id: mara.id, name }, now, { verb: 'person.rename', thing: 'person', thingId: mara.id }),
    )
  await did('Mara Quill')
  await database().person.update({ where: { id: mara.id }, data: { name: 'Somebody Else' } })
  await did('Somebody Else')
  await database().person.delete({ where: { id: mara.id } })
  const events = (await listAudit(admin, auditFilter.parse({ thing: mara.id }))).events
  expect(events.map(({ actorId, actorName }) => [actorId, actorName])).toEqual([
    [mara.id, 'Somebody Else'],
    [mara.id, 'Mara Quill'],
  ])
})

test('what is written into the log is one event, whatever line ends or marks it has', async () => {
  const label = 'x\r\n2031-01-01 article.kill Ada Marsh\u2028<script>alert(1)</script>\u001b[31m'
  const id = newId()
  await transaction((tx, now) =>
    recordAudit(tx, admin, now, { verb: 'article.save', thing: 'article', thingId: id, label }),
  )
  expect((await listAudit(admin, auditFilter.parse({ thing: id }))).events).toMatchObject([
    { label, actorName: 'Ada Marsh' },
  ])
})
