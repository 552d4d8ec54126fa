import type { BrowserContext, Page } from '@playwright/test'
import { contentOf } from '#lib/article/content-of.ts'
import { findArticleForDesk } from '#lib/article/find.ts'
import { saveArticle } from '#lib/article/save.ts'
import { parseBody } from '#lib/body/parse.ts'
import { database } from '#lib/platform/db.ts'
import type { Person } from '#prisma/client/client.ts'
import { markupTexts } from '#prisma/factories/markup.ts'
import { actorOf } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { tag } from '#prisma/factories/tag.ts'
import { type Caller, caller } from './doors/caller.ts'
import { test as base, expect } from './fixtures.ts'
import { type Caught, nothing, strangersIn, watch } from './markup/watch.ts'

type Unguarded = { page: Page; caught: Caught; person: Person }

/** A browser that takes no notice of our policy, so that only what the pages themselves do holds. */
const test = base.extend<{ unguarded: (given: Partial<Person>) => Promise<Unguarded> }>({
  unguarded: async ({ browser, site }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (given) => {
      const { person, cookie } = await caller(given)
      const context = await browser.newContext({ bypassCSP: true, baseURL: site.url, locale: 'en-GB' })
      contexts.push(context)
      const [name = '', ...value] = cookie.split('=')
      await context.addCookies([{ name, value: value.join('='), url: site.url }])
      return { page: await context.newPage(), caught: await watch(context), person }
    })
    for (const context of contexts) await context.close()
  },
})

const texts = markupTexts()
const [image = '', drawing = ''] = texts
const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toBeVisible()

/** Pastes each of these as a browser does when they were copied from a page, or as plain words. */
function pasteAll(page: Page, all: readonly string[], type: 'text/html' | 'text/plain'): Promise<void> {
  return page.evaluate(
    ({ given, as }) => {
      const editor = document.querySelector('.ProseMirror')
      for (const text of given) {
        const clipboardData = new DataTransfer()
        clipboardData.setData(as, text)
        editor?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }
    },
    { given: all, as: type },
  )
}

test('three hundred texts pasted from a page, and as words, run nothing, and what is saved is a story', async ({
  unguarded,
  article,
}) => {
  test.setTimeout(300_000)
  const { page, caught, person } = await unguarded({ role: 'editor' })
  for (const type of ['text/html', 'text/plain'] as const) {
    const story = await article({ byId: person.id, paragraphs: ['The ferry sails.'] })
    await page.goto(`/desk/articles/${story.id}`)
    await page.getByRole('textbox', { name: 'Text', exact: true }).click()
    await pasteAll(page, texts, type)
    await page.keyboard.type('And that is all.')
    await saved(page)
    await expect.poll(async () => (await working(story.id)).text).toContain('And that is all.')
    expect(await strangersIn(page), type).toEqual([])
    const { body, text } = await working(story.id)
    expect(parseBody(body), type).toMatchObject({ ok: true, repairs: [] })
    if (type === 'text/plain')
      for (const one of texts) expect(text.replace(/\s/g, '')).toContain(one.normalize('NFC').replace(/\s/g, ''))
    await page.reload()
    await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor()
    expect(await strangersIn(page), type).toEqual([])
  }
  expect(caught).toEqual(nothing)
})

async function working(id: string) {
  const { working: revision } = await database().article.findUniqueOrThrow({ where: { id }, select: { working: true } })
  if (!revision) throw new Error('a story has a revision')
  return revision
}

test('headlines, names and reasons that look like code are shown as they are in every panel, sheet, menu and message of the desk', async ({
  unguarded,
  article,
}) => {
  test.setTimeout(300_000)
  const home = await section({ name: `${image} Harbour` })
  const { page, caught, person } = await unguarded({ role: 'editor', name: `Mara ${image}` })
  const other: Caller = await caller({ role: 'editor', name: `Ada ${drawing}` })
  const story = await article({ byId: person.id, headline: `${drawing} on a sack`, sectionId: home.id })
  await page.goto(`/desk/articles/${story.id}`)
  await expect(page).toHaveTitle(/<svg onload=ran\(1\)> on a sack/)

  // Someone else saves meanwhile: the two texts stand side by side.
  const theirs = await findArticleForDesk(actorOf(other.person), story.id)
  if (!theirs) throw new Error('no story')
  const content = { ...contentOf(theirs.working), headline: `${image} on a wall` }
  await saveArticle(actorOf(other.person), { id: story.id, seen: theirs.version, content })
  await page.getByLabel('Headline', { exact: true }).fill(`"'><img src=x onerror=ran(0)> {{7*7}} on a door`)
  const conflict = page.getByRole('alert').filter({ hasText: `Ada ${drawing}` })
  await expect(conflict).toContainText(`${image} on a wall`)
  await conflict.getByRole('button', { name: 'Go on with mine' }).click()
  await saved(page)

  await page.getByRole('button', { name: 'Publish …' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.locator('[data-receipt="seen"]')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the desk' }).click()

  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(image)
  expect(await strangersIn(page)).toEqual([])
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Withdraw …' }).click()
  await page.getByLabel('Reason, for the record').fill(image)
  await page.getByLabel('What readers are told').fill(drawing)
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible()
  expect(await strangersIn(page)).toEqual([])

  await page.goto(`/desk/articles/${story.id}/history`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('{{7*7}} on a door')
  expect(await strangersIn(page)).toEqual([])

  await tag({ name: image, kind: 'topic' })
  const one = await tag({ kind: 'topic' })
  await page.goto(`/desk/tags/${one.id}`)
  await page.getByLabel('Name', { exact: true }).fill(image)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`“${image}” is a tag of this kind already`)).toBeVisible()
  expect(await strangersIn(page)).toEqual([])
  expect(caught).toEqual(nothing)
})
