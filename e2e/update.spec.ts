import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { recordChange } from '#lib/change/record.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { section } from '#prisma/factories/section.ts'
import { run } from '../bin/setup/run.js'
import { expect, test } from './fixtures.ts'
import { root } from './site.ts'

const parts = ['app', 'components', 'lib', 'prisma', 'public', 'package.json', 'tsconfig.json']
const configs = ['next.config.js', 'postcss.config.mjs']

/** Builds the same sources anew in a folder of their own, as an update does. */
async function buildAgain(): Promise<string> {
  const folder = join(root, '.copydesk', 'built-again')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of [...parts, ...configs]) cpSync(join(root, part), join(folder, part), { recursive: true })
  linkAll(join(root, 'node_modules'), join(folder, 'node_modules'))
  const next = join(folder, 'node_modules', 'next', 'dist', 'bin', 'next')
  const result = await run(process.execPath, [next, 'build'], { cwd: folder, env: { NODE_ENV: 'production' } })
  if (result.code !== 0) throw new Error(result.output)
  return folder
}

/** The same files once more without their bytes: the bundler follows no link out of its root. */
function linkAll(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkAll(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkSync(source, target)
  }
}

test('the newsroom is built anew while an editor writes: the open page still saves', async ({
  site,
  signedInAs,
  article,
}) => {
  test.setTimeout(240_000)
  const { page } = await signedInAs('editor')
  const { id } = await article({ headline: 'Lamps on the mole' })
  await page.goto(`/desk/articles/${id}`)
  await page.getByLabel('Standfirst').fill('Before the update')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()

  const folder = await buildAgain()
  const buildIn = (place: string) => readFileSync(join(place, '.next', 'BUILD_ID'), 'utf8')
  expect(buildIn(folder)).not.toBe(buildIn(root))
  await site.moveTo(folder)
  try {
    await page.getByLabel('Standfirst').fill('After the update')
    await expect
      .poll(async () => (await database().revision.findFirstOrThrow({ where: { articleId: id } })).standfirst)
      .toBe('After the update')
    await expect(page.locator('[data-save="saved"]')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Standfirst')).toHaveValue('After the update')
  } finally {
    await site.moveTo(root)
    rmSync(folder, { recursive: true, force: true })
  }
})

test('of two servers on one database each drops what the other changed, and keeps the rest', async ({
  site,
  signedInAs,
  article,
  request,
}) => {
  const other = await site.alongside()
  try {
    const { id: sectionId } = await section()
    const story = await article({ state: 'published', sectionId })
    const neighbour = await article({ state: 'published' })
    const { page } = await signedInAs('editor')
    const read = async (slug: string | null) => (await request.get(`${other.url}/news/${slug}`)).text()
    expect(await read(story.slug)).not.toContain('Two lamps are lit')
    await read(neighbour.slug)

    await page.goto(`/desk/articles/${story.id}`)
    await page.getByLabel('Standfirst').fill('Two lamps are lit')
    await expect(page.locator('[data-save="saved"]')).toBeVisible()
    await page.getByRole('button', { name: 'Publish changes …' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publish changes', exact: true }).click()
    await expect(page.locator('[data-receipt="seen"]')).toBeVisible()
    await expect.poll(() => read(story.slug)).toContain('Two lamps are lit')

    // A row that is changed behind the verbs' back stays unseen until a change says so: the neighbour is still the kept page.
    await database().article.update({
      where: { id: neighbour.id },
      data: { updatedAt: new Date('2031-05-06T07:08:00Z') },
    })
    expect(await read(neighbour.slug)).not.toContain('2031')
    await transaction((tx) => recordChange(tx, [`article:${neighbour.id}`]))
    await expect.poll(() => read(neighbour.slug)).toContain('2031')
  } finally {
    await other.stop()
  }
})
