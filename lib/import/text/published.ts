import { findMentions } from '../content/mentions.ts'
import { dayText } from '../content/months.ts'
import type { ParsedCopy } from '../parsed-copy.ts'
import type { Sibling } from '../reader.ts'
import type { DayOfYear, Header } from './scan.ts'

type Published = NonNullable<ParsedCopy['published']>

/** Words that, all together, tell a text's year, as facts: from the first day they could be written to the last. */
const clues: { words: RegExp[]; from: string; to: string; told: string }[] = [
  {
    words: [/\b(?:pandemic|coronavirus|COVID-19)\b|пандеми|коронавирус|pandemiya|koronavirus/iu],
    from: '2020-01-20',
    to: '2023-05-05',
    told: 'the pandemic is spoken of as present',
  },
  {
    words: [/\b(?:September 27|Sept\.? 27|27 September)\b/u, /Armenia/u, /Azerbaijan/u],
    from: '2020-09-27',
    to: '2020-11-10',
    told: 'fighting “since September 27” was in 2020',
  },
]

/**
 * When a text was published: what it says, else what follows from a month and a day and from what else is known, with the reasons.
 * A year is never taken from nowhere: without a clue it is the latest one in which the day is not in the future.
 */
export function readPublished(
  header: Header,
  paragraphs: readonly string[],
  now: Date,
  siblings: readonly Sibling[],
): Published | null {
  const dated = header.date && withDay(header.date, header.partial)
  if (dated) return written(dated, header, paragraphs, now)
  const text = paragraphs.join('\n')
  if (header.partial) return propose(header.partial, 'the dateline has a day and no year', text, header, now, siblings)
  // A label with a date is no sentence: “Date: 12 March” may be an event's.
  const lede = /[.!?…][”"»’')]*$/.test(paragraphs[0] ?? '') ? (paragraphs[0] ?? '') : ''
  const told = findMentions(lede).filter((one) => !one.ahead)
  return propose(told.at(-1), 'the first sentence tells of that day', text, header, now, siblings)
}

type Written = NonNullable<Header['date']>

/** An envelope may know the month or the year alone; the dateline then knows the day, if it is one of them. */
function withDay(date: Written, day: DayOfYear | null): Written {
  const full = day && date.value.length < 10 ? dayText(Number(date.value.slice(0, 4)), day.month, day.day) : null
  if (!full?.startsWith(date.value)) return date
  return { ...date, value: full, reason: `${date.reason}, with the day in the dateline` }
}

/** What the copy says itself; figures of which either may be the month, and no clue which, are a proposal that asks. */
function written(
  { value, other, reason, confidence }: Written,
  header: Header,
  paragraphs: readonly string[],
  now: Date,
): Published {
  const days = [header.partial, ...findMentions(paragraphs[0] ?? '')]
  const named = (date: string) =>
    days.some((day) => day && date.slice(5, 10) === dayText(2000, day.month, day.day)?.slice(5))
  const tells: [(date: string) => boolean, string][] = [
    [named, 'the text names the same day'],
    [(date) => date.slice(0, 10) <= latestToday(now), 'the other way round the day is still to come'],
  ]
  const clue = other === null ? undefined : tells.find(([holds]) => holds(value) !== holds(other))
  const sure = other === null || clue !== undefined
  const taken = clue && other && clue[0](other) ? other : value
  const doubts = [
    ...(header.otherDate ? [`another date stands there: ${header.otherDate}`] : []),
    ...(sure ? [] : [`day and month may stand the other way round: ${other}`]),
  ]
  return {
    value: taken,
    precision: precision(taken),
    basis: sure ? 'explicit' : 'inferred',
    confidence: sure ? confidence : 0.5,
    reasons: [reason, ...(clue ? [clue[1]] : []), ...doubts],
    disagree: doubts.length > 0,
  }
}

/** Somewhere on Earth it may be tomorrow already. */
function latestToday(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)
}

function propose(
  day: (DayOfYear & { year?: number | null }) | undefined,
  basis: string,
  text: string,
  header: Header,
  now: Date,
  siblings: readonly Sibling[],
): Published | null {
  if (!day) return null
  const today = latestToday(now)
  const told = clues.filter(({ words }) => words.every((word) => word.test(text)))
  const from =
    told
      .map((clue) => clue.from)
      .sort()
      .at(-1) ?? '1990-01-01'
  const to = [...told.map((clue) => clue.to), today].sort()[0] ?? today
  const years = day.year ? [day.year] : Array.from({ length: 40 }, (_, back) => Number(today.slice(0, 4)) - back)
  const possible = years
    .map((year) => dayText(year, day.month, day.day))
    .filter((date): date is string => date !== null && date >= from && date <= to)
  const own = siblings
    .filter((one) => header.people.some((person) => person.value === one.byline))
    .map((one) => one.date.slice(0, 10))
    .sort()
  const near = own.at(-1)
  const bySibling = near ? [...possible].sort((a, b) => distance(a, near) - distance(b, near))[0] : undefined
  const value = bySibling ?? possible[0]
  if (!value) return null
  const reasons = [
    basis,
    ...told.map((clue) => clue.told),
    ...(bySibling && near ? [`the same writer’s copy is dated ${near}`] : []),
  ]
  if (told.length === 0 && !bySibling && !day.year)
    reasons.push('the latest year in which that day is not in the future')
  return {
    value,
    precision: 'day',
    basis: 'inferred',
    confidence: Math.min(0.75, 0.4 + 0.15 * (told.length + (bySibling ? 1 : 0))),
    reasons,
    disagree: told.length > 0 && bySibling !== undefined && bySibling !== possible[0] && possible.length > 1,
  }
}

function distance(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b))
}

function precision(value: string): Published['precision'] {
  if (value.includes('T')) return 'minute'
  return value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day'
}
