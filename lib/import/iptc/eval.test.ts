import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copiesOf } from './reading.ts'

test('the stories that exist in two formats are read alike in both', async (context) => {
  const path = join(process.env.COPYDESK_EVAL ?? '', 'iptc')
  if (process.env.COPYDESK_EVAL === undefined || !existsSync(path))
    context.skip('COPYDESK_EVAL names no folder with the evaluation data')
  const files = readdirSync(path).filter((name) => /\d{14}/.test(name))
  const stories = Map.groupBy(files, (name) => /\d{14}/.exec(name)?.[0] ?? '')
  expect(stories.size).toBe(4)
  for (const names of stories.values()) {
    const readings = await Promise.all(
      names.map(async (name) => {
        const [copy] = await copiesOf(readFileSync(join(path, name)))
        const topics = copy?.tags.filter(({ relevance }) => relevance === 1).map(({ name }) => name)
        const { headline, language, version, pubStatus, published } = copy ?? {}
        return {
          headline,
          language,
          version,
          pubStatus,
          published: published?.value,
          topics,
          opening: copy?.paragraphs[0],
        }
      }),
    )
    for (const reading of readings) expect(reading).toEqual(readings[0])
  }
})
