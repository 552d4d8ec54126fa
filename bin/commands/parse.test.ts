import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { zipOf } from '#prisma/factories/zip.ts'
import { run } from './parse.ts'
import { printedBy } from './printed-by.ts'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-parse-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a bad file is told in words, and stops none of the others', async () => {
  const at = (name: string) => join(folder, name)
  writeFileSync(at('a-program.txt'), new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 0]))
  writeFileSync(at('b-empty.txt'), '')
  writeFileSync(at('c-copy.txt'), 'Ferry back on Monday\n\nWEXCOMBE (Coastline) - The ferry sails again from Monday.\n')
  const { code, out, err } = await printedBy(run, folder, at('missing.txt'), '--json')
  expect(code).toBe(1)
  expect(err.split('\n')).toEqual([
    `${at('missing.txt')}: there is no such file or folder`,
    `${at('a-program.txt')}: This is no kind of file that copy comes in. Text, web pages, Word, PDF, mail, feeds and agencies’ formats can be read.`,
    `${at('b-empty.txt')}: The file is empty.`,
  ])
  expect(JSON.parse(out)).toMatchObject({ file: at('c-copy.txt'), index: 0 })
})

test('a bad member of an archive is told by its path, and stops none of the others', async () => {
  const path = join(mkdtempSync(join(folder, 'zip-')), 'monday.zip')
  const copy = 'Ferry back on Monday\n\nWEXCOMBE (Coastline) - The ferry sails again from Monday.\n'
  writeFileSync(path, zipOf({ 'north/copy.txt': copy, 'empty.txt': '' }))
  const { code, out, err } = await printedBy(run, path, '--json')
  expect(code).toBe(1)
  expect(err).toBe(`${path}/empty.txt: The file is empty.`)
  expect(JSON.parse(out)).toMatchObject({ file: `${path}/north/copy.txt`, headline: 'Ferry back on Monday' })
})
