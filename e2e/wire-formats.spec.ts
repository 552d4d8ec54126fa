import { feedSite } from '#prisma/factories/feed-site.ts'
import { wireText } from '#prisma/factories/wire.ts'
import { zipOf } from '#prisma/factories/zip.ts'
import { expect, test } from './fixtures.ts'

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

const webPage = `<!doctype html><html lang="en"><head><title>Mole of Wexcombe reopens | The Wexcombe Gull</title>
<meta property="og:site_name" content="The Wexcombe Gull"><meta property="og:title" content="Mole of Wexcombe reopens">
<meta name="author" content="Ines Morrow"><meta property="article:published_time" content="2031-03-12T09:30:00+01:00">
<script>document.title = 'ran'</script></head><body><nav><a href="/">Front</a> <a href="/sport">Sport</a></nav><article>
<h1>Mole of Wexcombe reopens</h1>
<p>The old mole of Wexcombe is open to walkers again after two winters of repairs, the harbour office said on Monday.</p>
<h2>Stone by stone</h2>
<p>Masons put back four hundred stones that the storm of September had carried into the basin, Ada Fenwick of the office said.</p>
<ul><li>Open from eight until dusk</li><li>Closed in high seas</li></ul>
<p>The lamp at its end will be lit in April, when the glass arrives from the works at Port Halden, she added.</p>
</article></body></html>`

const letter = [
  'From: Wexcombe Harbour Office <office@harbour.test>',
  'To: desk@paper.test',
  'Subject: Ferry to Marl Island sails twice a day',
  'Date: Wed, 12 Mar 2031 09:30:00 +0100',
  'Message-ID: <1@harbour.test>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The ferry to Marl Island will sail twice a day from Monday, the harbour office of Wexcombe says.',
  '',
  'The first boat leaves at seven and the second at four in the afternoon.',
  '',
].join('\r\n')

test('a web page, a letter and an archive are dropped together: each is read as what it is, and becomes a story with its headings', async ({
  signedInAs,
}) => {
  const { page } = await signedInAs('editor')
  await page.goto('/desk/wire')
  const archive = zipOf({
    'one.txt': wireText({ headline: 'First text of the archive' }),
    'two.txt': wireText({ headline: 'Second text of the archive' }),
    'three.txt': '',
  })
  await page
    .locator('input[type=file]')
    .setInputFiles([file('mole.html', webPage), file('ferry.eml', letter), file('texts.zip', archive)])
  const report = page.getByRole('region', { name: 'Report of the import' })
  await expect(report.getByRole('status')).toHaveText('3 imported · 0 already there · 0 refused')
  await expect(report.getByRole('listitem').filter({ hasText: 'three.txt' })).toContainText('The file is empty.')
  for (const headline of [
    'Ferry to Marl Island sails twice a day',
    'First text of the archive',
    'Second text of the archive',
  ])
    await expect(page.locator('[data-headline]').filter({ hasText: headline })).toBeVisible()

  await page.locator('[data-headline]').filter({ hasText: 'Mole of Wexcombe reopens' }).click()
  await expect(page.getByText('Web page', { exact: false }).first()).toBeVisible()
  const story = page.locator('#pane-story')
  await expect(story).toContainText('Stone by stone')
  await expect(story).not.toContainText('Sport')
  await page.getByRole('button', { name: 'Use', exact: true }).click()
  await expect(page).toHaveURL(/\/desk\/articles\//)
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await expect(text.getByRole('heading', { name: 'Stone by stone' })).toBeVisible()
  await expect(text.getByRole('listitem')).toHaveText(['Open from eight until dusk', 'Closed in high seas'])
  await expect(page.getByLabel('Byline')).toHaveValue('Ines Morrow')
})

test('the address of a page, pasted, is fetched and read; one that cannot be had says why and stays in the box', async ({
  signedInAs,
}) => {
  const site = await feedSite((request, response) => {
    const isThere = request.url === '/2031/mole'
    response.writeHead(isThere ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(isThere ? webPage : '')
  })
  const { page } = await signedInAs('reporter')
  await page.goto('/desk/wire')
  const box = page.getByLabel('Paste a text')
  const send = page.getByRole('button', { name: 'Import', exact: true })
  for (const [address, said] of [
    [`${site.url}/nowhere`, 'There is nothing at this address (404).'],
    ['http://127.0.0.2/page', 'lies in a network that is not asked'],
  ]) {
    await box.fill(address ?? '')
    await send.click()
    const report = page.getByRole('region', { name: 'Report of the import' })
    await expect(report).toContainText(said ?? '')
    await expect(report.getByRole('status')).toHaveText('0 of 1 files sent')
    await expect(box).toHaveValue(address ?? '')
  }
  await box.fill(` ${site.url}/2031/mole `)
  await send.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mole of Wexcombe reopens')
  await site.close()
})
