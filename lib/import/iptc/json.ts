export type Json = Record<string, unknown>

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A member by its name, in whatever case; undefined where there is none. */
export function member(object: Json, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name]
  const key = Object.keys(object).find((one) => one.toLowerCase() === name)
  return key === undefined ? undefined : object[key]
}

/** A member that is text or a number, as text; null where it is not or is empty. */
export function textIn(object: Json, ...names: string[]): string | null {
  for (const name of names) {
    const value = member(object, name)
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
    if (text !== '') return text
  }
  return null
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
