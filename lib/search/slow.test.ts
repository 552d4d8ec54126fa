import { expect, test } from 'vitest'
import { slugOf } from '#lib/article/slug.ts'
import { safeHref } from '#lib/body/href.ts'
import { readText } from '#lib/import/text/read.ts'
import { deviceName } from '#lib/session/device.ts'
import { tagName } from '#lib/tag/name.ts'
import { fold } from './fold.ts'
import { readQuery } from './query.ts'

const readers: Record<string, (text: string) => unknown> = {
  'an address': slugOf,
  'a question': readQuery,
  'folded words': fold,
  'a link': safeHref,
  'the name of a device': deviceName,
  'the name of a tag': (text) => tagName.safeParse(text),
  'plain copy': (text) => readText(new TextEncoder().encode(text.slice(0, 60_000)), { now: new Date('2031-04-01') }),
}

const units = [
  'a!',
  'a',
  ' ',
  '-',
  '(',
  '[',
  '[[a](',
  '<',
  '&#1',
  '"',
  '“',
  '%_\\',
  ':*&|!',
  'a b ',
  'A. ',
  '1,',
  '://',
  'a@b.',
  '\u0301',
  'İ',
  'é',
  '\ud83d\ude00',
  '12 March ',
  'Mozilla/5.0 (',
]

test.each(Object.keys(readers))(
  'D14: fifty thousand signs of any kind, read as %s, take no longer than they are long',
  (what) => {
    const read = readers[what]
    for (const unit of units) {
      for (const text of [
        unit.repeat(50_000 / unit.length),
        `Port Halden ${unit.repeat(25_000)}!`,
        `${unit.repeat(25_000)}\n\nPort Halden: the ferry\n`,
        `${'x '.repeat(10_000)}${unit.repeat(5_000)}`,
      ]) {
        const before = process.cpuUsage()
        read?.(text)
        const { user, system } = process.cpuUsage(before)
        expect((user + system) / 1_000, JSON.stringify(text.slice(0, 30))).toBeLessThan(500)
      }
    }
  },
)
