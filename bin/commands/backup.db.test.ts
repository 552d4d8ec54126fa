import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { article } from '#prisma/factories/article.ts'
import { run as backup } from './backup.ts'
import { printedBy } from './printed-by.ts'
import { run as restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-backup-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a backup proves itself, and overwrites a file that is there only when asked to', async () => {
  await article({ state: 'published' })
  writeFileSync(at('newsroom.tar'), 'the backup of yesterday')
  expect(await printedBy(backup, at('newsroom.tar'))).toEqual({
    code: 1,
    out: '',
    err: `${at('newsroom.tar')} is there already. Use another name, or overwrite it: bin/copydesk backup ${at('newsroom.tar')} --force`,
  })
  expect(readFileSync(at('newsroom.tar'), 'utf8')).toBe('the backup of yesterday')
  expect((await printedBy(backup, at('newsroom.tar'), '--force')).code).toBe(0)
  expect(await printedBy(restore, '--verify', at('newsroom.tar'))).toMatchObject({ code: 0, err: '' })
})

test('an archive that cannot be opened is told in one line', async () => {
  const restored = (path: string) => printedBy(restore, '--verify', path)
  expect(await restored(at('missing.tar'))).toEqual({
    code: 1,
    out: '',
    err: `${at('missing.tar')}: there is no such file or folder`,
  })
  expect((await restored(folder)).err).toBe(`${folder}: it is a folder`)
})

test('an option that it does not know is not taken for a file', async () => {
  expect((await printedBy(backup, '--help')).err).toBe('Usage: copydesk backup [FILE] [--force]')
  expect((await printedBy(restore, '--help')).err).toBe('Usage: copydesk restore [--verify] FILE')
})
