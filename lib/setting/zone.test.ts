import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoInZone, momentInZone } from './zone.ts'

test.each([
  ['2026-11-28T09:00', 'Asia/Baku', '2026-11-28T05:00:00.000Z'],
  ['2026-07-01T09:00', 'Europe/London', '2026-07-01T08:00:00.000Z'],
  ['2026-11-28T09:00', 'Asia/Kathmandu', '2026-11-28T03:15:00.000Z'],
  ['2026-11-28T09:00', 'UTC', '2026-11-28T09:00:00.000Z'],
])('what the newsroom’s clock shows is one moment: %s in %s', (clock, zone, moment) => {
  expect(momentInZone(clock, zone)?.toISOString()).toBe(moment)
})

test('a time that the clock skips is none, and of one that it shows twice the first is meant', () => {
  expect(momentInZone('2026-03-29T01:30', 'Europe/London')).toBeNull()
  expect(momentInZone('2026-10-25T01:30', 'Europe/London')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
})

test.each(['', '2026-11-28', '2026-11-28T', 'T09:00', '2026-13-01T09:00', 'tomorrow'])(
  'what is no time is none: %s',
  (text) => {
    expect(momentInZone(text, 'Asia/Baku')).toBeNull()
  },
)

test('every moment is found again by what the clock shows at it', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 20 })
  fc.assert(
    fc.property(minutes, fc.constantFrom('UTC', 'Asia/Baku', 'Europe/London', 'America/St_Johns'), (minute, zone) => {
      const at = new Date(Date.UTC(2020, 0, 1) + minute * 60_000)
      const clock = isoInZone(at, zone).slice(0, 16)
      const found = momentInZone(clock, zone)
      expect(found && isoInZone(found, zone).slice(0, 16)).toBe(clock)
    }),
  )
})
