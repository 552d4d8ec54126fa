import type { ParsedCopy } from '../parsed-copy.ts'

/** So many days are named; of more it is said that there are. */
const NAMED = 3

/** A warning where the text names days without their year, with the days as they stand: whoever reads the story later cannot tell which year is meant. */
export function warningOfYear(dates: ParsedCopy['dates']): ParsedCopy['warnings'] {
  const days = [...new Set(dates.filter(({ basis }) => basis === 'inferred').map(({ text }) => `“${text}”`))]
  if (days.length === 0) return []
  const more = days.length > NAMED ? ' and more' : ''
  return [{ rule: 'year', message: `A day without a year: ${days.slice(0, NAMED).join(', ')}${more}.`, span: null }]
}
