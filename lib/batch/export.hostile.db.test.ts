import { expect, test } from 'vitest'
import { sentBatch } from '#prisma/factories/batch.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { findBatch } from './find.ts'
import { takeBatch } from './take.ts'

const open =
  '<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gull</title>'
const post = (words: string) =>
  `<item><title>Mill turns</title><content:encoded><![CDATA[<p>${words}</p>]]></content:encoded><wp:post_type>post</wp:post_type></item>`
const story = 'The mill of Wexcombe turned for the first time in forty years, its owner said. '
const posts = Array.from({ length: 300 }, (_, at) => post(`${at} ${story.repeat(900)}`)).join('')

test.each([
  ['authors that do not end', '<wp:author>'.repeat(120_000)],
  ['sections that do not end', '<wp:category>'.repeat(120_000)],
  ['the beginnings of many things', '<wp:tag><wp:term><wp:author>'.repeat(40_000)],
])(
  'D14: an old site’s export with %s is gone through in time that grows as it does',
  { timeout: 120_000 },
  async (_, head) => {
    const actor = actorOf(await person())
    const id = await sentBatch(actor, [{ name: 'old.xml', text: `${open}${head}${posts}</channel></rss>` }])
    const before = process.cpuUsage()
    await takeBatch(id, new AbortController().signal)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(10)
    expect(await findBatch(actor, id)).toMatchObject({ state: 'finished' })
  },
)
