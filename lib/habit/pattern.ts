import { monthOf } from '#lib/import/content/months.ts'
import type { HabitKind } from '#lib/import/habit.ts'
import { NAME } from '#lib/import/text/person-name.ts'
import type { Reason } from '#lib/platform/outcome.ts'

const LONGEST = 500
const MOST_LINES = 8
/** So many letters, figures or signs are needed before words can be told from any others. */
const FEWEST = 3

const PERSON_AT_END = new RegExp(`\\s*${NAME}\\s*$`, 'u')

/** Why words of copy cannot be a habit: too few to be told from others, too many, or nothing in them that stays the same. */
export function whyNotPattern(pattern: string): Reason[] {
  const lasting = pattern.replace(/⟦(?:number|month|place)⟧/g, '').replace(/\s+/g, '')
  if (pattern.length > LONGEST || pattern.split('\n').length > MOST_LINES) return [{ code: 'habitLong', field: 'text' }]
  if (lasting === '' || pattern.replace(/\s+/g, '').length < FEWEST) return [{ code: 'habitShort', field: 'text' }]
  return []
}

/**
 * The habit that words of one piece of copy show: figures and months may be any, and in a dateline the place. A byline's ends before the
 * name. `names` are the agency's own, which stay as they are.
 */
export function patternOf(kind: HabitKind, words: string, names: readonly string[]): string {
  const text = tidy(kind === 'byline' ? withoutPerson(words) : words)
  if (kind === 'byline') return text.replace(/\d+/g, '⟦number⟧')
  const general = text.replace(/\d+/g, '⟦number⟧')
  return kind === 'dateline' ? withPlace(general, names) : withMonths(general)
}

function withoutPerson(words: string): string {
  const rest = words.replace(PERSON_AT_END, '')
  return rest.trim() === '' ? words : rest
}

/** What stands for itself in a pattern cannot stand in the words too. */
function tidy(words: string): string {
  return words
    .replace(/[⟦⟧]/g, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .normalize('NFC')
    .trim()
}

/** A month beside a figure; alone it may be a word. */
function withMonths(text: string): string {
  return text.replace(/(?<=⟦number⟧ )\p{L}+\.?(?!\p{L})|\p{L}+\.?(?= ⟦number⟧)/gu, (word) =>
    monthOf(word) === null ? word : '⟦month⟧',
  )
}

/** The first capitalised words that are no month and no name of the agency are the place. */
function withPlace(text: string, names: readonly string[]): string {
  const own = new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/)))
  let place: 'before' | 'in' | 'after' = 'before'
  const pieces = (withMonths(text).match(/⟦month⟧|⟦number⟧|\p{L}[\p{L}\p{M}’'-]*\.?|./gsu) ?? []).map((piece) => {
    const isPlace = /^\p{Lu}/u.test(piece) && !own.has(piece.toLowerCase().replace(/\.$/, ''))
    if (isPlace && place === 'before') {
      place = 'in'
      return '⟦place⟧'
    }
    if (place === 'in' && isPlace) return null
    if (place === 'in' && piece !== ' ') place = 'after'
    return piece
  })
  return joined(pieces)
}

/** Further words of the place are gone, with the blank before them. */
function joined(pieces: (string | null)[]): string {
  return pieces.filter((piece, at) => piece !== null && !(piece === ' ' && pieces[at + 1] === null)).join('')
}
