import { expect, test } from 'vitest'
import { printMoment, printWireDate, yearsSince } from './printed-time.ts'
import { isoInZone, knownZone, printedZone } from './zone.ts'

const at = new Date('2026-11-23T10:05:00Z')

test('a moment is printed with its year and zone in every language of the site', () => {
  expect(printMoment(at, 'en', 'Asia/Baku')).toBe('23 November 2026, 14:05 (UTC+4)')
  expect(printMoment(at, 'az', 'Asia/Baku')).toBe('23 noyabr 2026, 14:05 (UTC+4)')
  expect(printMoment(at, 'ru', 'Asia/Baku')).toBe('23 ноября 2026 г., 14:05 (UTC+4)')
})

test('the supplier’s date is never printed more precisely than it is known', () => {
  expect(printWireDate('2020', 'en')).toBe('2020')
  expect(printWireDate('2020-08', 'en')).toBe('August 2020')
  expect(printWireDate('2020-08-07', 'ru')).toBe('7 августа 2020 г.')
  expect(printWireDate('2020-08-07T09:30', 'en')).toBe('7 August 2020, 09:30')
  expect(printWireDate('2020-08-07T09:30:00+04:00', 'en')).toBe('7 August 2020, 09:30 (UTC+4)')
  expect(printWireDate('2020-08-07T09:30Z', 'en')).toBe('7 August 2020, 09:30 (UTC)')
})

test('machines are told the offset that held at that moment', () => {
  expect(isoInZone(at, 'Asia/Baku')).toBe('2026-11-23T14:05:00+04:00')
  expect(isoInZone(new Date('2026-07-01T12:00:00Z'), 'Europe/Berlin')).toBe('2026-07-01T14:00:00+02:00')
  expect(isoInZone(at, 'UTC')).toBe('2026-11-23T10:05:00Z')
  expect(printedZone(at, 'Asia/Kolkata')).toBe('UTC+5:30')
  expect(printedZone(at, 'America/St_Johns')).toBe('UTC-3:30')
  expect(printedZone(at, 'Pacific/Auckland')).toBe('UTC+13')
})

test('a zone that does not exist is known as none', () => {
  expect(knownZone('Asia/Baku')).toBe(true)
  expect(knownZone('Mars/Olympus')).toBe(false)
})

test('age counts whole years', () => {
  expect(yearsSince(new Date('2025-11-24T00:00:00Z'), at)).toBe(0)
  expect(yearsSince(new Date('2020-08-07T00:00:00Z'), at)).toBe(6)
})
