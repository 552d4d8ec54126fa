import type { ParsedCopy } from '../parsed-copy.ts'

/** What agencies call a status, whatever the vocabulary; null for a word that is none. */
export function statusOf(word: string | null | undefined): ParsedCopy['pubStatus'] | null {
  const name = (word ?? '')
    .replace(/^.*[:/#]/, '')
    .trim()
    .toLowerCase()
  if (/^(?:cancel+ed|kill(?:ed)?|withdrawn|retracted)$/.test(name)) return 'canceled'
  if (/^(?:withh[eo]ld|embargoed)$/.test(name)) return 'withheld'
  return name === 'usable' ? 'usable' : null
}

/** An urgency from 1 to 9, as IPTC counts it; null for anything else. */
export function urgencyOf(text: string | null | undefined): number | null {
  const found = /^\s*([1-9])\s*$/.exec(text ?? '')
  return found ? Number(found[1]) : null
}

/** What an agency withholds without saying until when may not run, whatever its text says. */
export function withHold(copy: ParsedCopy): ParsedCopy {
  const { pubStatus, marks, embargoedUntil } = copy
  if (pubStatus !== 'withheld' || marks.embargo !== null || embargoedUntil !== null) return copy
  return { ...copy, marks: { ...marks, notForPublication: marks.notForPublication ?? 'withheld' } }
}
