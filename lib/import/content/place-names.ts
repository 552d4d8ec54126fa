import type { Span } from '../parsed-copy.ts'
import { countries } from './countries.ts'
import { isCity } from './places.ts'

const states = new Map(countries.map((name) => [name.toLowerCase(), name]))

/** What a case adds to a name in Azerbaijani and Turkish. */
const SUFFIX = /^['’]?(?:n?[ıiuü]n|[dt][aə]n?|[yn]?[aə]|[yn]?[ıiuü]|d[aə]k[ıi])$/u
/** What a case puts in the place of a name's last letter, or behind it, in Russian. */
const ENDING = /^(?:[аяыиеуюоэ]|[оеёи]й|[оеё]м|ью|ии|ию|иям?|ах|ам)?$/u

const WORD = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}-]{1,30}/gu

/**
 * The states and the cities of wire copy that a text names, each by its nominative, and where. `language` decides which endings a name
 * may have. Two words are one place where their name is known ("New York", "Saudi Arabia").
 */
export function findPlaces(text: string, language: string): Map<string, Span[]> {
  const found = new Map<string, Span[]>()
  const words = [...text.matchAll(WORD)].map((match): Span => [match.index, match.index + match[0].length])
  for (let at = 0; at < words.length; at += 1) {
    const longest = [3, 2, 1].find((count) => nameAt(text, words, at, count, language) !== null)
    const place = longest && nameAt(text, words, at, longest, language)
    const [start, end] = [words[at]?.[0], words[at + (longest ?? 1) - 1]?.[1]]
    if (!place || start === undefined || end === undefined) continue
    const spans = found.get(place) ?? []
    spans.push([start, end])
    found.set(place, spans)
    at += (longest ?? 1) - 1
  }
  return found
}

function nameAt(text: string, words: readonly Span[], at: number, count: number, language: string): string | null {
  const [first, last] = [words[at], words[at + count - 1]]
  if (!first || !last || last[1] - first[0] > 60) return null
  const written = text.slice(first[0], last[1])
  if (written.split(' ').length !== count) return null
  return placeOf(written, language)
}

/** The place that a word in running text is, by its nominative; null where it is none we know. */
export function placeOf(written: string, language: string): string | null {
  if (states.has(written.toLowerCase()) || isCity(written)) return written
  if (language === 'az' || language === 'tr') return stemOf(written, (name, rest) => SUFFIX.test(rest) && known(name))
  if (language === 'ru') return stemOf(written, (name, rest) => ENDING.test(rest) && known(name))
  return null
}

function known(name: string): boolean {
  return states.has(name.toLowerCase()) || isCity(name)
}

/** The longest beginning that is a name with the rest as its ending; in Russian the name's own last letter may have been replaced. */
function stemOf(written: string, fits: (name: string, rest: string) => boolean): string | null {
  for (let cut = written.length - 1; cut >= Math.max(3, written.length - 4); cut -= 1) {
    const [stem, rest] = [written.slice(0, cut), written.slice(cut)]
    const name = ['', 'а', 'я', 'ь', 'й', 'ия'].map((end) => stem + end).find((one) => fits(one, rest))
    if (name) return name
  }
  return null
}
