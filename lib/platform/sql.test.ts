import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Everything that runs in a newsroom: the code without its tests. */
const sources = ['app', 'components', 'lib', 'bin'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => /\.(ts|tsx|js)$/.test(file) && !/\.test\.tsx?$/.test(file)),
)

/** Those whose text has this. */
const having = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')))

test('no query is put together from text: what comes from outside is a parameter', () => {
  expect(sources.length).toBeGreaterThan(300)
  expect(having(/RawUnsafe|\bPrisma\.raw\b/)).toEqual([])
  expect(having(/\$(query|execute)Raw\((?!\s*Prisma\.sql`)/)).toEqual([])
})

test('only what makes, follows, saves and restores a database, and what tells that workers live, speaks to it without Prisma', () => {
  expect(having(/from 'pg'/).filter((file) => !file.startsWith('bin/'))).toEqual([
    'lib/backup/backup.ts',
    'lib/backup/restore.ts',
    'lib/backup/tables.ts',
    'lib/jobs/main.ts',
    'lib/jobs/unlock-dead.ts',
    'lib/platform/migrate.ts',
    'lib/web/door/changes.ts',
  ])
})
