import { expect, test } from 'vitest'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { readDocument } from '#lib/import/read.ts'
import { rssOf } from '#prisma/factories/feed-site.ts'
import { bytesOf } from '#prisma/factories/wire.ts'
import { lend } from './lend.ts'

const lent = { agency: { name: 'Halden Press', aliases: ['HP'], zone: 'Europe/Lisbon' }, language: null, zone: null }
const nobody = () => false
async function read(text: string): Promise<ParsedCopy> {
  const result = await readDocument(bytesOf(text), { now: new Date('2031-03-12T12:00:00Z') })
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) throw new Error('nothing was read')
  return copy
}
const timed = (copy: ParsedCopy, value: string): ParsedCopy => ({
  ...copy,
  published: { value, precision: 'minute', basis: 'explicit', confidence: 1, reasons: [], disagree: false },
})

test('a feed’s title is no agency unless it is one we know', async () => {
  const copy = await read(rssOf([{ title: 'Ferry sails' }], 'Latest news'))
  expect(copy.agency).toBe('Latest news')
  expect(lend(copy, lent, nobody).agency).toBe('Halden Press')
  expect(lend(copy, lent, (name) => name === 'Latest news').agency).toBe('Latest news')
})

test('copy that signs with another name of the channel’s agency is its own', async () => {
  const copy = { ...(await read('Ferry sails\n\nHP\n\nThe ferry sails at seven from Port Halden.\n')), agency: 'H.P.' }
  expect(lend(copy, lent, nobody).agency).toBe('Halden Press')
})

test('a time without a zone is the channel’s, else the agency’s, summer and winter', async () => {
  const copy = await read(rssOf([{ title: 'Ferry sails' }]))
  const value = (at: string, zone: string | null) => lend(timed(copy, at), { ...lent, zone }, nobody).published?.value
  expect(value('2031-01-15T09:30', null)).toBe('2031-01-15T09:30Z')
  expect(value('2031-07-15T09:30', null)).toBe('2031-07-15T09:30+01:00')
  expect(value('2031-07-15T09:30', 'Asia/Baku')).toBe('2031-07-15T09:30+04:00')
  expect(value('2031-07-15T09:30+02:00', 'Asia/Baku')).toBe('2031-07-15T09:30+02:00')
  expect(value('2031-07-15', 'Asia/Baku')).toBe('2031-07-15')
})
