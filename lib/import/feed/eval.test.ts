import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type TestContext, test } from 'vitest'
import { z } from 'zod'
import { readDocument } from '../read.ts'

const now = new Date('2031-03-14T12:00:00Z')
const inputSchema = z.object({ id: z.string(), file: z.string() })
const active =
  /<\s*(?:script|object|embed|applet|iframe|meta|link|style|frame|base|form)\b|\bon\w+\s*=\s*["']|javascript:|vbscript:|data:text\/html/i

function feeds(context: TestContext): { id: string; bytes: Uint8Array }[] {
  const folder = process.env.COPYDESK_EVAL
  if (folder === undefined || !existsSync(join(folder, 'feeds'))) {
    context.skip('COPYDESK_EVAL names no folder with the evaluation data')
    return []
  }
  const lines = readFileSync(join(folder, 'feeds', 'inputs.jsonl'), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => {
    const { id, file } = inputSchema.parse(JSON.parse(line))
    return { id, bytes: new Uint8Array(readFileSync(join(folder, file))) }
  })
}

test('of the feeds of others every one is read or refused for a reason, and nothing active is in a body', async (context) => {
  const all = feeds(context)
  const reasons = new Map<string, number>()
  for (const { id, bytes } of all) {
    const read = await readDocument(bytes, { now })
    const reason = read.ok ? 'read' : read.reason.code
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    const copies = read.ok ? read.copies : []
    const said = copies.map(({ body, images, links, byline }) => JSON.stringify({ body, images, links, byline }))
    expect([id, said.filter((text) => active.test(text))]).toEqual([id, []])
  }
  console.log(`measured: feeds ${[...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ')}`)
  expect(
    [...reasons.keys()].filter((reason) => !['read', 'importNoText', 'importXmlEntities'].includes(reason)),
  ).toEqual([])
})
