import { type BrowserContext, test as base, type Page } from '@playwright/test'
import { sealKey, sessionCookie } from '#lib/web/auth.ts'
import type { Person } from '#prisma/client/client.ts'
import { type ArticleGiven, article, type MadeArticle } from '#prisma/factories/article.ts'
import { personWithPassword, sessionOf } from '#prisma/factories/person.ts'
import { type Site, startSite } from './site.ts'

export { expect } from '@playwright/test'

/** Someone with a browser of their own, signed in. `cookie` is what that browser sends. */
export type SignedIn = { page: Page; context: BrowserContext; person: Person; cookie: string }

type Fixtures = {
  /** Opens a browser signed in as a new person with this role; each call is another person in another browser. */
  signedInAs: (role: Person['role'], given?: Partial<Person>) => Promise<SignedIn>
  /** Makes a story in any state, as the verbs would leave it. */
  article: (given?: ArticleGiven) => Promise<MadeArticle>
}

/** `page` is a reader's: nobody is signed in there. Everything in a test is done on this worker's own server and database. */
export const test = base.extend<Fixtures, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
    async ({}, use, worker) => {
      const site = await startSite(`worker${worker.workerIndex}`)
      await use(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  signedInAs: async ({ browser, contextOptions, site }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (role, given) => {
      const person = await personWithPassword({ role, ...given })
      const value = await sealKey((await sessionOf(person)).key)
      const { name } = sessionCookie()
      const context = await browser.newContext({ ...contextOptions, baseURL: site.url })
      contexts.push(context)
      await context.addCookies([{ name, value, url: site.url, httpOnly: true, sameSite: 'Strict' }])
      return { page: await context.newPage(), context, person, cookie: `${name}=${value}` }
    })
    for (const context of contexts) await context.close()
  },
  // The site is asked for so that the database is there.
  article: async ({ site: _site }, use) => use((given) => article(given)),
})
