import { namesIn } from './names.ts'
import { numbersIn } from './numbers.ts'
import { quotesIn } from './quotes.ts'

export type Fact = 'headline' | 'number' | 'name' | 'quote'

type Told = { headline: string; text: string }

/**
 * What a change touches that readers may have relied on: a number (with what it counts), a name, words in quotation marks, or the
 * headline. Such a change is asked about, *minor* or *correction*; others are not. Only lines that are not the same in both texts
 * count, so that a paragraph may move. In doubt it says touched: a needless question costs less than a silent correction.
 */
export function touchedFacts(before: Told, after: Told): Fact[] {
  const [olds, news] = changedLines(before.text, after.text)
  const [oldNames, newNames] = namesIn([before.text, after.text], [olds, news])
  const facts: [Fact, boolean][] = [
    ['headline', composed(before.headline) !== composed(after.headline)],
    ['number', differ(olds.flatMap(numbersIn), news.flatMap(numbersIn))],
    ['name', differ(oldNames ?? [], newNames ?? [])],
    ['quote', differ(olds.flatMap(quotesIn), news.flatMap(quotesIn))],
  ]
  return facts.flatMap(([fact, touched]) => (touched ? [fact] : []))
}

/** The lines of each text that the other has not, as often as it has not. */
function changedLines(before: string, after: string): [string[], string[]] {
  const [olds, news] = [lines(before), lines(after)]
  return [without(olds, news), without(news, olds)]
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map(composed)
    .filter((line) => line !== '')
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

/** Spelled the same way: composed letters, single plain spaces. */
function composed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function differ(before: readonly string[], after: readonly string[]): boolean {
  return before.length !== after.length || before.some((one, at) => one !== after[at])
}
