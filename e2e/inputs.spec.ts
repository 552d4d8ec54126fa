import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { fingerprint } from './doors/rows.ts'
import { resultOf, sendArguments, sendForm, sendStrange } from './doors/send.ts'
import { adding, inBatches, replacing, validCalls } from './doors/valid-calls.ts'
import { expect, test } from './fixtures.ts'

/** What stands where a text should: conditions of the database library, and every kind of value that React can send. */
const strange: unknown[] = [
  { not: '' },
  { set: 'admin' },
  { connect: { id: 1 } },
  ['x'],
  7,
  true,
  '$D2031-01-01T00:00:00.000Z',
  '$NaN',
  '$undefined',
  '$n9007199254740993',
  '$Q1',
  '$W1',
  '$K3',
  '$B2',
]

/** A form with one of its fields sent otherwise than a form sends it: as a file, twice, as a list. */
function misshapen(fields: Record<string, string>): [string, string | Blob][][] {
  const all = Object.entries(fields)
  // Where one wants to go on to counts for nothing if it is no path.
  return all
    .filter(([name]) => name !== 'then')
    .flatMap(([name, value]) => {
      const others = all.filter(([other]) => other !== name)
      const file: [string, Blob] = [name, new Blob([value], { type: 'text/plain' })]
      return [
        [...others, file],
        [...all, [name, value]],
        [...others, [`${name}[]`, value]],
      ]
    })
}

test('a value that is no text, where a text belongs, is refused and reaches no row', async ({ site }) => {
  test.setTimeout(300_000)
  const calls = await validCalls(site.url)
  expect(calls.length).toBeGreaterThan(50)
  const before = await fingerprint(site.ownerUrl)
  for (const { what, call, given } of calls) {
    if ('call' in given) {
      const wrong = strange.flatMap((value, at) =>
        // A block's id that is none is replaced by one. What lies deep is tried with every fourth value.
        replacing(given.call, value).filter(
          ({ where }) => !/attrs id $/.test(where) && (at % 4 === 0 || where.split(' ').length < 4),
        ),
      )
      await inBatches(wrong, async (one) => {
        const became = resultOf(await sendStrange(call, [one.value]))
        expect.soft(became, `${what} ${one.where} ${JSON.stringify(one.value)}`).toMatch(/^invalid /)
      })
    } else if (Object.keys(given.form).length > 0) {
      await inBatches(misshapen(given.form), async (fields) => {
        expect.soft(resultOf(await sendForm(call, fields)), `${what} ${JSON.stringify(fields)}`).toMatch(/^invalid /)
      })
      await inBatches(strange, async (value) => {
        const became = resultOf(await sendStrange(call, [{ status: 'idle' }, value]))
        expect.soft(became, `${what} ${JSON.stringify(value)}`).toMatch(/^invalid /)
      })
    }
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
})

/** What other rows and other systems have, and no form of ours. */
const extras: Record<string, unknown> = {
  role: 'admin',
  email: 'x@evil.test',
  passwordHash: 'x',
  createdById: newId(),
  state: 'published',
  publishedAt: '2031-01-01T00:00:00.000Z',
  slug: 'taken-over',
  version: 1,
  id: newId(),
  createdAt: '2031-01-01T00:00:00.000Z',
  lockedBy: null,
  constructor: { prototype: { polluted: true } },
}

test('a field that an input does not have is refused at any depth, and nothing is written', async ({ site }) => {
  test.setTimeout(300_000)
  const calls = await validCalls(site.url)
  const before = await fingerprint(site.ownerUrl)
  for (const { what, call, given } of calls) {
    if ('call' in given) {
      const more = Object.entries(extras).flatMap(([key, value], at) =>
        adding(given.call, key, value).filter(({ where }) => at % 4 === 0 || where.split(' ').length < 3),
      )
      await inBatches(more, async (one) => {
        const became = resultOf(await sendArguments(call, [one.value]))
        expect.soft(became, `${what} ${one.where} ${JSON.stringify(one.value)}`).toMatch(/^invalid /)
      })
    } else {
      const more = Object.entries(extras).filter(([key]) => !(key in given.form))
      await inBatches(more, async ([key, value]) => {
        const became = resultOf(await sendForm(call, { ...given.form, [key]: String(value) }))
        expect.soft(became, `${what} ${key}`).toMatch(/^invalid /)
      })
    }
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
})

test('of a reader’s report only what the form has is kept', async ({ site, article }) => {
  const story = await article({ state: 'published' })
  const other = await article({ state: 'published' })
  const more = {
    id: newId(),
    articleId: other.id,
    handledAt: '2031-01-01',
    handledById: newId(),
    createdAt: '2001-01-01',
  }
  const fields = { story: story.slug ?? '', message: 'It has eleven piers.', ...more }
  const body = new URLSearchParams(fields)
  await fetch(`${site.url}/api/mistake`, { method: 'POST', headers: { origin: site.url }, body, redirect: 'manual' })
  const kept = await database().mistakeReport.findFirstOrThrow({ where: { articleId: story.id } })
  expect(kept).toMatchObject({ message: 'It has eleven piers.', contact: '', handledAt: null, handledById: null })
  expect(kept.id).not.toBe(more.id)
  expect(kept.createdAt.getFullYear()).toBeGreaterThan(2001)
})
