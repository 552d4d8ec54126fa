import type { Agency } from '../agencies.ts'
import type { Span } from '../parsed-copy.ts'
import type { Registry } from '../registry.ts'
import { readCredit } from './byline.ts'
import type { Taught } from './taught.ts'

export type Removed = { span: Span; reason: string }
export type Found<T> = { value: T; span: Span; reason: string; confidence: number }
export type DayOfYear = { month: number; day: number }

/** What stands before the first sentence of wire copy: where from, when, who. `length` counts the characters it takes. */
export type Dateline = {
  length: number
  place: string | null
  agency: string | null
  people: string[]
  genre: Agency['genre'] | null
  date: string | null
  partial: DayOfYear | null
}

export type Header = {
  /** Where the body begins. */
  bodyAt: number
  removed: Removed[]
  people: Found<string>[]
  agency: Found<string> | null
  genre: Agency['genre'] | null
  /** `other` is the day that the same figures may also mean. */
  date: (Found<string> & { other: string | null }) | null
  /** A second date more than a week away from the first, for which as much speaks. */
  otherDate: string | null
  /** A day without its year. */
  partial: DayOfYear | null
  dateline: Found<{ place: string | null; text: string }> | null
  headline: Found<string> | null
  standfirst: Found<string> | null
  section: string | null
  updateNote: string | null
}

/** A text's header while it is read: what was found, and how far. The passes take their pieces off its front. */
export class Scan {
  readonly text: string
  readonly registry: Registry
  readonly language: string
  readonly taught: Taught
  readonly header: Header = {
    bodyAt: 0,
    removed: [],
    people: [],
    agency: null,
    genre: null,
    date: null,
    otherDate: null,
    partial: null,
    dateline: null,
    headline: null,
    standfirst: null,
    section: null,
    updateNote: null,
  }
  at = 0
  sawTime = false
  afterEnvelope = -1
  /** Where the last field above the text ended. */
  fieldsEnd = -1

  /** `text` has line feeds only; `language` is a first guess at what it is written in. */
  constructor(text: string, registry: Registry, language: string, taught: Taught) {
    this.text = text
    this.taught = taught
    this.registry = registry
    this.language = language
  }

  /** What comes next, at most `length` characters of it. */
  rest(length = 600): string {
    return this.text.slice(this.at, this.at + length)
  }

  /** What is left of the line. */
  line(): string {
    const end = this.text.indexOf('\n', this.at)
    return this.text.slice(this.at, end < 0 ? undefined : end)
  }

  /** Whether the last piece taken was such a one, with only white space since. */
  follows(reason: string): boolean {
    const last = this.header.removed.at(-1)
    return last?.reason === reason && this.text.slice(last.span[1], this.at).trim() === ''
  }

  startsLine(): boolean {
    if (this.at === this.afterEnvelope) return true
    return /(^|\n)\s*$/.test(this.text.slice(Math.max(0, this.at - 200), this.at))
  }

  skipSpace(): void {
    const found = /^[\s\u200b\ufeff]+/u.exec(this.text.slice(this.at))
    if (found) this.at += found[0].length
  }

  /** Takes the next characters out of the story, with the reason. */
  take(length: number, reason: string): Span {
    const span: Span = [this.at, this.at + length]
    this.at += length
    this.header.removed.push({ span, reason })
    return span
  }

  /**
   * The date that was read first stands, unless a later one names the hour: a page's own clock is more than the day a crawler came by.
   * An envelope and a page that are more than a week apart leave the choice to a person. Figures of which either may be the month
   * (`other`) are settled by a second date; outside English the day always stands first.
   */
  setDate(value: string, span: Span, reason: string, confidence: number, other: string | null = null): void {
    const before = this.header.date
    const unsure = this.language === 'en' ? other : null
    const agreed = before && [value, unsure].find((one) => one?.startsWith(before.value))
    const settled = before?.other && value.startsWith(before.other.slice(0, 10)) ? value : null
    const clocked = before?.reason === reason && value.includes('T') && !before.value.includes('T')
    const taken = agreed ?? settled
    if (before === null || clocked) this.header.date = { value, span, reason, confidence, other: unsure }
    else if (taken) this.header.date = { value: taken, span, reason, confidence, other: null }
    else if (before.other?.startsWith(value.slice(0, 10)) || before.value.startsWith(value.slice(0, 10)))
      before.other = null
    else if (daysApart(before.value, value) > 7) this.header.otherDate ??= value
  }

  setAgency(name: string, span: Span, reason: string): void {
    this.header.agency ??= { value: name, span, reason, confidence: 0.95 }
    this.header.genre ??= this.registry.find(name)?.genre ?? null
  }

  addPeople(names: readonly string[], span: Span, reason: string, confidence: number): void {
    const known = new Set(this.header.people.map((one) => one.value))
    for (const value of names) if (!known.has(value)) this.header.people.push({ value, span, reason, confidence })
  }

  /** Whether a credit comes next. Words that are also an agency's name count only once something else has shown this to be a header. */
  credit(): ReturnType<typeof readCredit> {
    return readCredit(this.rest(), this.registry, this.header.removed.length > 0)
  }
}

function daysApart(a: string, b: string): number {
  const day = (value: string) => Date.parse(value.slice(0, 10))
  return a.length < 10 || b.length < 10 ? 0 : Math.abs(day(a) - day(b)) / 86_400_000
}
