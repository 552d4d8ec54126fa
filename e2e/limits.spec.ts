import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { contentOf } from '#lib/article/content-of.ts'
import { findArticleForDesk } from '#lib/article/find.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import { database } from '#lib/platform/db.ts'
import { actorOf } from '#prisma/factories/person.ts'
import { actionNamed } from './doors/inventory.ts'
import { sendBytes, sendRaw } from './doors/raw.ts'
import { resultOf, sendArguments } from './doors/send.ts'
import { expect, test } from './fixtures.ts'

const MEGABYTE = 1_000_000

/** What a body may have, by the path it is sent to. */
const limits: [string, number][] = [
  ['/api/media?name=a.jpg', 25],
  ['/api/mistake', 2],
  ['/api/auth/callback/credentials', 2],
  ['/desk', 2],
  ['/sign-in', 2],
  ['/', 2],
]

const incoming = () => readdir(join(process.env.COPYDESK_DATA ?? '', 'incoming')).catch(() => [])

test('a body larger than its path takes gets one clear answer, and the sender hears it to the end', async ({
  signedInAs,
  site,
}) => {
  const { cookie } = await signedInAs('reporter')
  const before = await database().media.count()
  const headers = { cookie, origin: site.url, 'content-type': 'application/octet-stream' }
  for (const [path, limit] of limits) {
    const size = limit * MEGABYTE + 1
    const declared = await sendBytes(site.url, path, { ...headers, 'content-length': String(size) }, { size })
    expect(declared, path).toMatchObject({ status: 413, body: `This is larger than ${limit} MB.\n` })
    expect(declared.headers['content-type'], path).toBe('text/plain; charset=utf-8')
  }
  const tooMuch = { ...headers, 'content-length': '2060000001', expect: '100-continue' }
  expect(await sendRaw(site.url, 'POST', '/api/wire', tooMuch)).toMatchObject({ status: 413 })
  const undeclared = await sendBytes(site.url, '/api/media?name=a.jpg', headers, { size: 40 * MEGABYTE })
  expect(undeclared).toMatchObject({ status: 413, body: 'This is larger than 25 MB.\n' })
  await expect.poll(incoming).toEqual([])
  expect(await database().media.count()).toBe(before)
  expect((await sendRaw(site.url, 'GET', '/api/health', {})).status).toBe(200)
})

test('a browser that sends too much is told so, not cut off', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  await page.goto('/desk/media')
  const told = await page.evaluate(async () => {
    const answer = await fetch('/api/media?name=a.jpg', {
      method: 'POST',
      body: new Blob([new Uint8Array(26_000_000)]),
    })
    return [answer.status, await answer.text()]
  })
  expect(told).toEqual([413, 'This is larger than 25 MB.\n'])
})

test('an upload that is cut off just before its end leaves nothing', async ({ signedInAs, site, request }) => {
  const { cookie } = await signedInAs('reporter')
  const before = await database().media.count()
  const size = 5 * MEGABYTE
  const headers = { cookie, origin: site.url, 'content-length': String(size) }
  await expect(sendBytes(site.url, '/api/media?name=a.jpg', headers, { size, stops: size - 1_000 })).rejects.toThrow()
  await expect.poll(incoming).toEqual([])
  expect(await database().media.count()).toBe(before)
  expect((await request.get('/api/health')).status()).toBe(200)
})

test('what people really send is within the limits', async ({ signedInAs, site, request, article }) => {
  const { cookie, person } = await signedInAs('reporter')
  const headers = { cookie, origin: site.url }
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer()
  const large = Buffer.concat([photo, Buffer.alloc(25 * MEGABYTE - photo.length)])
  expect((await request.post('/api/media?name=large.jpg', { data: large, headers })).status()).toBe(200)

  const buffer = Buffer.alloc(26 * MEGABYTE, 'The ferry sails. ')
  const sent = await request.post('/api/wire?expected=1', {
    multipart: { 'file.0': { name: 'long.txt', mimeType: 'text/plain', buffer } },
    headers,
  })
  const { batch } = await sent.json()
  const over = async () => (await (await request.get(`/api/wire/${batch}`, { headers })).json()).report
  await expect.poll(over).toMatchObject({ files: [{ outcome: 'refused', reason: { code: 'batchFileTooLarge' } }] })

  const story = await article({ byId: person.id })
  const now = await findArticleForDesk(actorOf(person), story.id)
  if (!now) throw new Error('no story')
  const content = { ...contentOf(now.working), body: bodyFromParagraphs(Array(900).fill('Ferry. '.repeat(120))) }
  const path = `/desk/articles/${story.id}`
  const call = { site: site.url, path, id: actionNamed('desk/articles/[id]', 'save'), cookie }
  expect(resultOf(await sendArguments(call, [{ id: story.id, seen: 1, content }]))).toBe('done')
})

test('a request with endless headers is refused before anything reads it', async ({ site }) => {
  const answer = await sendRaw(site.url, 'GET', '/', { cookie: 'x'.repeat(40_000) })
  expect(answer.status).toBe(431)
  expect((await sendRaw(site.url, 'GET', '/', { cookie: 'x'.repeat(8_000) })).status).toBe(200)
})

test('F07: two hundred uploads that trickle in hold up nobody, and are cut off within a minute', async ({
  signedInAs,
  site,
}) => {
  test.setTimeout(150_000)
  const { cookie } = await signedInAs('reporter')
  const { hostname, port, host, origin } = new URL(site.url)
  const lines = [
    'POST /api/media?name=slow.jpg HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${origin}`,
    `Cookie: ${cookie}`,
    'Content-Length: 5000000',
    '',
    '',
  ]
  const began = Date.now()
  let closed = 0
  const sockets = Array.from({ length: 200 }, () => {
    const socket = connect(Number(port), hostname, () => socket.write(lines.join('\r\n')))
    socket
      .on('error', () => {})
      .on('close', () => {
        closed += 1
      })
    return socket
  })
  const trickle = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write(Buffer.alloc(1_000, 0xff))
  }, 1_000)
  try {
    const health = async () => (await sendRaw(site.url, 'GET', '/api/health', {})).status
    await expect.poll(health, { timeout: 30_000 }).toBe(200)
    await expect.poll(() => closed, { timeout: 90_000 }).toBe(200)
    expect(Date.now() - began).toBeLessThan(65_000)
  } finally {
    clearInterval(trickle)
    for (const socket of sockets) socket.destroy()
  }
  await expect.poll(incoming).toEqual([])
})

test('five megabytes pasted from a page are told to be too much; nothing else is lost, and with less it is saved (R11)', async ({
  signedInAs,
  article,
}) => {
  const { page, person } = await signedInAs('reporter')
  const story = await article({ byId: person.id, paragraphs: ['The ferry sails.'] })
  await page.goto(`/desk/articles/${story.id}`)
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await text.click()
  const paste = (paragraphs: number) =>
    page.evaluate((count) => {
      const clipboardData = new DataTransfer()
      const words = 'The ferry of Marl Island sails at noon and comes back at six. '.repeat(16)
      clipboardData.setData('text/html', `<div>${`<p>${words}</p>`.repeat(count)}</div>`)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.querySelector('.ProseMirror')?.dispatchEvent(event)
    }, paragraphs)
  await paste(5_000)
  await expect(page.getByText('The text is too large: 1 MB at most.').first()).toBeVisible({ timeout: 30_000 })
  await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('The island has one ferry')
  await text.click()
  await page.keyboard.press('ControlOrMeta+z')
  await paste(500)
  await expect(page.locator('[data-save="saved"]')).toBeVisible({ timeout: 30_000 })
  const kept = await findArticleForDesk(actorOf(person), story.id)
  expect(kept?.working).toMatchObject({ headline: 'The island has one ferry' })
  expect(kept?.working.text.length).toBeGreaterThan(450_000)
})
