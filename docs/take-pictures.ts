import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { database } from '#lib/platform/db.ts'
import { sealKey, sessionCookie } from '#lib/web/auth.ts'
import { person, sessionOf } from '#prisma/factories/person.ts'
import { firstRun } from '#prisma/seeds/first-run.ts'

const size = { width: 1280, height: 940 }

/** The front page as a reader has it, and a piece of wire copy as the desk does. Gives a line about each file. */
export async function takePictures(url: string, program: string): Promise<string[]> {
  await firstRun(new Date())
  const args = ['--no-sandbox', '--disable-gpu', '--hide-scrollbars']
  const browser = await chromium.launch({ executablePath: program, args })
  try {
    return [await readerPicture(browser, url), await deskPicture(browser, url)]
  } finally {
    await browser.close()
  }
}

async function readerPicture(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage({ viewport: size, locale: 'en-GB', javaScriptEnabled: false })
  await page.goto(url)
  return keep(page, 'reader')
}

async function deskPicture(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext({ viewport: size, locale: 'en-GB' })
  const editor = await person({ name: 'Mara Ellingsen', role: 'editor' })
  const { name } = sessionCookie()
  await context.addCookies([{ name, value: await sealKey((await sessionOf(editor)).key), url }])
  const item = await database().wireItem.findFirstOrThrow({
    where: { fileName: 'en-1-harbour.txt' },
    select: { id: true },
  })
  const page = await context.newPage()
  await page.goto(`${url}/desk/wire/${item.id}`)
  return keep(page, 'desk')
}

async function keep(page: Page, name: string): Promise<string> {
  await page.evaluate(async () => {
    const seen = [...document.images].filter((image) => image.loading !== 'lazy')
    await Promise.all([document.fonts.ready, ...seen.map((image) => image.decode())])
  })
  const file = join(import.meta.dirname, 'pictures', `${name}.webp`)
  const { size: bytes } = await sharp(await page.screenshot())
    .webp({ quality: 85 })
    .toFile(file)
  return `${file}: ${Math.round(bytes / 1000)} kB`
}
