export type Json = Record<string, unknown>

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const lowered = new WeakMap<Json, Map<string, unknown>>()

/** A member by its name in small letters, in whatever case it is written; undefined where there is none. */
export function member(object: Json, name: string): unknown {
  const members =
    lowered.get(object) ?? new Map(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]))
  lowered.set(object, members)
  return members.get(name)
}

/** A member that is text or a number, as text; null where it is not or is empty. */
export function textIn(object: Json, ...names: string[]): string | null {
  for (const name of names) {
    const value = member(object, name)
    const text = typeof value === 'string' ? storable(value).trim() : typeof value === 'number' ? String(value) : ''
    if (text !== '') return text
  }
  return null
}

/** JSON can escape what no database keeps: NUL and halves of surrogate pairs. They become U+FFFD. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed()
}

/** The objects of a member that is a list of them, or whose members are such objects, each with its name there. */
export function listOf(object: Json, ...names: string[]): Json[] {
  for (const name of names) {
    const value = member(object, name)
    if (Array.isArray(value)) return value.filter(isObject)
    if (isObject(value)) return Object.values(value).filter(isObject)
  }
  return []
}
