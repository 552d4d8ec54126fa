import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '..')
const planted: string[] = []

afterAll(async () => {
  for (const path of planted) await rm(path, { recursive: true, force: true })
})

/** Plants a file that breaks one rule, and gives what the checker says of it. */
async function plant(path: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(root, dirname(path), 'zz-planted-'))
  planted.push(folder)
  const file = join(folder, path.split('/').at(-1) ?? '')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  const answer = await run(process.execPath, ['bin/arrows', file.slice(root.length + 1)], { cwd: root }).catch(
    (error: { stdout: string }) => error,
  )
  return answer.stdout
}

test.each([
  ['lib-never-imports-upwards', 'lib/section/a.ts', "import '#components/ui/button.tsx'"],
  ['nouns-know-no-framework', 'lib/section/a.ts', "import 'react'"],
  ['nouns-know-no-framework', 'lib/section/a.ts', "import '#lib/web/urls.ts'"],
  ['import-and-body-are-pure', 'lib/body/a.ts', "import '#lib/platform/db.ts'"],
  ['platform-knows-no-noun', 'lib/platform/a.ts', "import '#lib/section/list-names.ts'"],
  ['components-never-query', 'components/desk/a.ts', "import '#lib/platform/db.ts'"],
  ['ui-knows-no-noun', 'components/ui/a.ts', "import '#lib/section/list-names.ts'"],
  ['reader-never-imports-desk', 'components/reader/a.ts', "import '#components/desk/desk-nav.tsx'"],
  ['pages-never-query', 'app/desk/a.ts', "import '#lib/platform/db.ts'"],
])('%s is broken by a file in %s, and that is told', async (rule, path, text) => {
  expect(await plant(path, `${text}\n`)).toContain(`${rule}: `)
})

test('a file that breaks nothing passes', async () => {
  expect(await plant('lib/section/a.ts', "import '#lib/platform/ids.ts'\n")).toContain('0 arrows point the wrong way')
})
