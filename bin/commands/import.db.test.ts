import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { wireText } from '#prisma/factories/wire.ts'
import { run } from './import.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a folder is imported with its folders; a bad file is named, stops nothing, and makes the command say so', async () => {
  mkdirSync(join(folder, 'deeper'))
  for (const name of ['one.txt', 'two.txt', 'deeper/three.txt']) writeFileSync(join(folder, name), wireText())
  expect(await run([folder, '--dry-run'])).toBe(0)
  expect(await database().wireItem.count()).toBe(0)
  expect(await run([folder])).toBe(0)
  writeFileSync(join(folder, 'empty.txt'), '')
  expect(await run([folder, join(folder, 'nothing-here.txt')])).toBe(1)
  expect(await database().wireItem.count()).toBe(3)
  const events = await database().auditEvent.findMany({ where: { verb: 'wire.import' } })
  expect(events.map((event) => [event.actorName, event.actorId])).toEqual([['command line', null]])
})

test('without a path, or with an option it does not know, it says how it is used', async () => {
  expect(await run([])).toBe(2)
  expect(await run(['--force', folder])).toBe(2)
})
