import { fold } from './fold.ts'

/** What a reader typed, made fit for the search: `words` as they are looked up, `shown` as the page repeats them. */
export type Query = { shown: string; words: string; cut: boolean }

/** Longer questions are cut: every word costs a look-up, and nobody means more than this. */
const WORDS = 24
const LONGEST = 300

/**
 * Reads a question from an address. Null where there is nothing to look for: no letter or digit, or a single letter of an alphabet
 * (it stands in nearly every story; a single Chinese, Japanese or Korean character is a word).
 * Quotation marks for a phrase and a leading minus for exclusion are kept.
 */
export function readQuery(typed: string): Query | null {
  const plain = typed
    .slice(0, 4 * LONGEST)
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[“”„«»]/g, '"')
  const all = fold(plain).slice(0, LONGEST).split(' ').filter(Boolean)
  const words = all.slice(0, WORDS).join(' ')
  const letters = words.replace(/[^\p{L}\p{N}]/gu, '')
  if (
    letters === '' ||
    (/^\p{L}$/u.test(letters) &&
      !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u.test(letters))
  ) {
    return null
  }
  const shown = plain.replace(/\s+/g, ' ').trim()
  const cut = all.length > WORDS || shown.length > LONGEST || typed.length > LONGEST
  return { shown: [...shown].slice(0, cut ? 120 : LONGEST).join(''), words, cut }
}
