import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import rules from '../.dependency-cruiser.mjs'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '..')

/** A file, the text that it is planted with, and what is planted beside it. */
type Plant = [path: string, text: string, beside?: Record<string, string>]

const breaking: [rule: string, ...Plant][] = [
  ['no-cycles', 'lib/section/a.ts', "import './b.ts'", { 'b.ts': "import './a.ts'" }],
  ['lib-never-imports-upwards', 'lib/section/a.ts', "import '#components/ui/button.tsx'"],
  ['nouns-know-no-framework', 'lib/section/a.ts', "import 'react'"],
  ['nouns-know-no-framework', 'lib/section/a.ts', "import '#lib/web/urls.ts'"],
  ['import-and-body-are-pure', 'lib/body/a.ts', "import '#lib/platform/db.ts'"],
  ['platform-knows-no-noun', 'lib/platform/a.ts', "import '#lib/section/list-names.ts'"],
  ['components-call-only-actions', 'components/desk/a.ts', "import '#app/desk/tags/page.tsx'"],
  ['components-call-only-actions', 'components/desk/a.ts', "import type {} from '#app/desk/tags/page.tsx'"],
  ['components-never-query', 'components/desk/a.ts', "import '#lib/platform/db.ts'"],
  ['ui-knows-no-noun', 'components/ui/a.ts', "import '#lib/section/list-names.ts'"],
  ['reader-never-imports-desk', 'components/reader/a.ts', "import '#components/desk/desk-nav.tsx'"],
  ['pages-never-query', 'app/desk/a.ts', "import '#lib/platform/db.ts'"],
  ['proxy-reads-no-session', 'proxy.ts', "import '#lib/web/session.ts'"],
  ['proxy-reads-no-session', 'proxy.ts', "import '#lib/web/form-action.ts'"],
  ...['utils.ts', 'tag-helpers.ts', 'misc.ts', 'common.tsx', 'shared.ts', 'types.ts'].map(
    (name): [string, ...Plant] => ['no-drawers', 'lib/section/a.ts', `import './${name}'`, { [name]: '' }],
  ),
]

const allowed: Plant[] = [
  ['lib/section/a.ts', "import '#lib/platform/ids.ts'"],
  ['components/desk/a.ts', "import '#app/desk/tags/actions.ts'"],
]

const folders: string[] = []
const planted: string[] = []
let told = ''

beforeAll(async () => {
  const plants = [...breaking.map(([, ...plant]) => plant), ...allowed]
  for (const one of plants) planted.push(await plant(one))
  const answer = await run(process.execPath, ['bin/arrows', ...planted], { cwd: root }).catch(
    (error: { stdout: string }) => error,
  )
  told = answer.stdout
}, 120_000)

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** Plants a file in a folder of its own beside the code it pretends to belong to, and gives its path. */
async function plant([path, text, beside = {}]: Plant): Promise<string> {
  const folder = await mkdtemp(join(root, dirname(path), 'zz-planted-'))
  folders.push(folder)
  const files = { ...beside, [basename(path)]: text }
  for (const [name, words] of Object.entries(files)) await writeFile(join(folder, name), `${words}\nexport {}\n`)
  return relative(root, join(folder, basename(path)))
}

test.each(breaking.map(([rule, path, text], at) => ({ rule, path, text, at })))(
  '$rule is broken by a file in $path that says $text, and that is told',
  ({ rule, at }) => {
    expect(told).toContain(`${rule}: ${planted[at]} → `)
  },
)

test.each(allowed.map(([path, text], at) => ({ path, text, at })))('a file in $path may say $text', ({ at }) => {
  expect(told).not.toContain(`: ${planted[breaking.length + at]} → `)
})

test('there is no rule that nothing was planted against', () => {
  expect(new Set(breaking.map(([rule]) => rule))).toEqual(new Set(rules.forbidden.map(({ name }) => name)))
})

test('what Next calls before every request is read as well, if there is one', () => {
  const names = ['README.md', 'app', 'bin', 'components', 'lib', 'node_modules', 'proxy.ts']
  expect(names.filter((name) => rules.read.test(name))).toEqual(['app', 'components', 'lib', 'proxy.ts'])
})
