import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseLabelled } from '#lib/import/text/labelled-header.ts'
import { readText } from '#lib/import/text/read.ts'
import { bytesOf, wireText } from '#prisma/factories/wire.ts'
import { isKnownWhy } from './known-why.ts'
import { whyKey } from './why.ts'

const body =
  'The harbour bridge of Wexcombe was closed on March 3, the town council said on Monday.\n\nCarts must go round by the mill.\n'
const copies = [
  body,
  wireText(),
  ` date 2031-04-02 By Mara Quill\n\n${body}\n---\n`,
  `By Azernews\n\n\n\n\n\nBy Mara Quill\n\n${body}`,
  `title: The bridge closes\nauthor: Mara Quill\ndate: 2031-04-02\nsource: Trend\n---\n${body}`,
  `WEXCOMBE, March 3 (Reuters) - ${body}\n(Reporting by Mara Quill)\n`,
  `WEXCOMBE, March 3 /TASS/. ${body}\n© TASS\n`,
  `The bridge closes\n\n3 March 2031 09:30\n\nPOLITICS\n\nAzertag\n\n${body}\nMQ/AF\n`,
  `SHARE: READ: 12\n3 March 2031 09:30 (UTC+04:00)\n\nBridge closes again\n\nMara Quill, Trend\n\n${body}\nFollow us on Twitter @trend\n`,
  `NOT FOR PUBLICATION\n\n${body}`,
  `Print version\n+ ↺ − 16 px\n${body}\nAda Fenwick\n`,
  '',
  `The bridge closes\n03/04/2031\n\n${body}`,
  `The bridge closes\n03/10/2030\n\nOn March 10 the bridge closed.\n`,
  `The bridge closes\n11/12/2030\n\n${body}`,
  ` date 2031-03 WEXCOMBE, March 3 (Reuters) - ${body}`,
  ` date 2031-03-20 The bridge closes\n\n3 March 2031 09:30\n\n${body}`,
  `${body}\nIt reopened on April 2.\n`,
  `${body}\nIt reopened on April 2 and closed on April 3.\n`,
  `${body}\nIt reopened on April 2, April 3 and April 4.\n`,
  `${body}\nKörpü martın 3-də bağlanıb\n`,
  ...parseLabelled(readFileSync(new URL('../import/text/copy.world.jsonl', import.meta.url), 'utf8')).map(
    ({ raw }) => raw,
  ),
]

function phrasesOf(text: string): string[] {
  const result = readText(bytesOf(text), { now: new Date('2031-04-04T10:00:00Z') })
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) return []
  const { removed, fields, published, warnings } = copy
  const fieldReasons = Object.entries(fields).flatMap(([name, field]) => (name === 'published' ? [] : [field.reason]))
  return [
    ...removed.map((piece) => piece.reason),
    ...fieldReasons,
    ...(published?.reasons ?? []),
    ...warnings.map((one) => one.message),
  ]
}

test('every reason the reading gives has words in the message files, and so in every language', () => {
  const phrases = [...new Set(copies.flatMap(phrasesOf))]
  expect(phrases.length).toBeGreaterThan(20)
  expect(phrases.filter((phrase) => !isKnownWhy(whyKey(phrase).key))).toEqual([])
})

test('what is particular in a reason becomes a value of its message', () => {
  expect(whyKey('the same writer’s copy is dated 2031-04-02')).toEqual({
    key: 'the-same-writer-s-copy-is-dated-valuea',
    values: { valueA: '2031-04-02' },
  })
  expect(whyKey('the field “title”')).toEqual({ key: 'the-field-valuea', values: { valueA: 'title' } })
})
