import { expect, test } from 'vitest'
import {
  printClock,
  printDay,
  printMoment,
  printShort,
  printWeekday,
  printWireDate,
  yearsSince,
} from './printed-time.ts'
import { isoInZone, knownZone, printedZone } from './zone.ts'

const at = new Date('2026-11-23T10:05:00Z')

test('a moment is printed with its year and zone in every language of the site', () => {
  expect(printMoment(at, 'en', 'Asia/Baku')).toBe('23 November 2026, 14:05 (UTC+4)')
  expect(printMoment(at, 'az', 'Asia/Baku')).toBe('23 noyabr 2026, 14:05 (UTC+4)')
  expect(printMoment(at, 'ru', 'Asia/Baku')).toBe('23 ноября 2026 г., 14:05 (UTC+4)')
})

test('the head of a paper names the weekday, in every language of the site', () => {
  expect(printWeekday(at, 'en', 'Asia/Baku')).toBe('Monday, 23 November 2026')
  expect(printWeekday(at, 'az', 'Asia/Baku')).toBe('23 noyabr 2026, bazar ertəsi')
  expect(printWeekday(at, 'ru', 'Asia/Baku')).toBe('Понедельник, 23 ноября 2026 г.')
})

test('in a list the month is short, the day stands before it and hours count to 24, in every language', () => {
  expect(printShort(at, 'en', 'Asia/Baku')).toBe('23 Nov 2026, 14:05')
  expect(printShort(at, 'az', 'Asia/Baku')).toBe('23 noy 2026, 14:05')
  expect(printShort(at, 'ru', 'Asia/Baku')).toBe('23 нояб. 2026, 14:05')
  expect(printShort(new Date('2026-11-23T00:00:59Z'), 'en', 'UTC')).toBe('23 Nov 2026, 00:00')
  expect(printClock(new Date('2026-11-23T00:00:59Z'), 'UTC', 'second')).toBe('00:00:59')
  expect(printWireDate('2020-08-07T09:30:00+04:00', 'en', 'short')).toBe('7 Aug 2020, 09:30 (UTC+4)')
})

test('months have the names that this Node gives them, so that browsers without a language print the same', () => {
  for (const language of ['en', 'az', 'ru', 'tr'])
    for (let month = 0; month < 12; month += 1) {
      const day = new Date(Date.UTC(2026, month, 9, 12))
      const locale = language === 'en' ? 'en-GB' : language
      const known = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
      expect(printDay(day, language, 'UTC')).toBe(known)
    }
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
