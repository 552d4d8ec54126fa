import { monthOf } from './content/months.ts'

export const habitKinds = ['byline', 'tail', 'dateline'] as const
export type HabitKind = (typeof habitKinds)[number]

/**
 * What an editor taught about an agency's copy: what its bylines begin with, what its stories end with, what its datelines look like.
 * The pattern is words of copy in which `⟦number⟧`, `⟦month⟧` and `⟦place⟧` stand for any such; `by` and `on` say who taught it, and which day.
 */
export type Habit = { kind: HabitKind; pattern: string; by: string; on: string }

export type HabitPart = { is: 'words' | 'number' | 'month' | 'place'; text: string }

/** A pattern's pieces in their order, as a screen shows them. */
export function habitParts(pattern: string): HabitPart[] {
  return pattern
    .split(/(⟦(?:number|month|place)⟧)/)
    .filter((piece) => piece !== '')
    .map((text) => ({ is: markOf(text) ?? 'words', text }))
}

export type Match = { start: number; end: number; places: string[]; dated: number | null }

/** Where a habit's words stand at the very beginning of a text; null where they do not. */
export function matchAtStart(habit: Habit, text: string): Match | null {
  return match(expressionOf(habit).atStart, habit.pattern, text)
}

/** Where a habit's words end a text; null where they do not. */
export function matchAtEnd(habit: Habit, text: string): Match | null {
  return match(expressionOf(habit).atEnd, habit.pattern, text)
}

function match(expression: RegExp, pattern: string, text: string): Match | null {
  const found = expression.exec(text)
  if (!found) return null
  const marks = habitParts(pattern).filter((part) => part.is !== 'words')
  const said = marks.map(({ is }, at) => ({ is, text: found[at + 1] ?? '', at: found.indices?.[at + 1]?.[0] ?? 0 }))
  if (said.some((one) => one.is === 'month' && monthOf(one.text) === null)) return null
  const places = said.filter((one) => one.is === 'place').map((one) => one.text)
  const dated = said.find((one) => one.is === 'number' || one.is === 'month')?.at ?? null
  return { start: found.index, end: found.index + found[0].length, places, dated }
}

const made = new WeakMap<Habit, { atStart: RegExp; atEnd: RegExp }>()

function expressionOf(habit: Habit): { atStart: RegExp; atEnd: RegExp } {
  const before = made.get(habit)
  if (before) return before
  const source = habitParts(habit.pattern)
    .map(({ is, text }) => (is === 'words' ? literal(text) : changing[is]))
    .join('')
  const both = { atStart: new RegExp(`^${source}`, 'du'), atEnd: new RegExp(`${source}$`, 'du') }
  made.set(habit, both)
  return both
}

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}’'-]{0,40}"
const changing = {
  number: '(\\d+)',
  month: '(\\p{L}{3,14}\\.?)',
  place: `(${CAPITALISED}(?: ${CAPITALISED}){0,3}(?:, ${CAPITALISED}(?: ${CAPITALISED}){0,3})?)`,
}

/** Words as they are, whatever the white space between them; a line's end stays one. */
function literal(words: string): string {
  return words
    .split(/(\s+)/)
    .map((piece) => {
      if (/\S/.test(piece) || piece === '') return piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      return piece.includes('\n') ? '\\s*\\n\\s*' : '[^\\S\\n]+'
    })
    .join('')
}

function markOf(text: string): 'number' | 'month' | 'place' | null {
  return (['number', 'month', 'place'] as const).find((mark) => text === `⟦${mark}⟧`) ?? null
}
