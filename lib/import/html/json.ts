/** JSON as it comes from a page, of which nothing is known. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as a list: one value is a list of one, nothing is an empty list. */
export function listOf(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/**
 * Reads JSON as pages carry it: inside comments, with line ends in its strings, commas too many, backslashes before any character. Null
 * where it is still none.
 */
export function readJson(source: string): Json | null {
  const bare = unwrapped(source.trim())
  return parsed(bare) ?? parsed(repaired(bare)) ?? null
}

const WRAPS = ['<!--', '-->', '//', '/*', '*/', '<![CDATA[', ']]>', ';']

/** Without the comments that scripts were put into, whichever of them begin or end it. */
function unwrapped(text: string): string {
  let bare = text
  for (let before = ''; before !== bare; ) {
    before = bare
    for (const mark of WRAPS) {
      if (bare.startsWith(mark)) bare = bare.slice(mark.length).trimStart()
      if (bare.endsWith(mark)) bare = bare.slice(0, -mark.length).trimEnd()
    }
    if (bare.length < text.length - 100) return bare
  }
  return bare
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const STRING = /"(?:[^"\\]|\\[\s\S])*"/g

function repaired(text: string): string {
  const strings: string[] = []
  const outside = text.replace(STRING, (string) => {
    strings.push(tidyString(string))
    return '"'
  })
  let next = 0
  return outside
    .replace(/,(\s*[}\]])/g, '$1')
    .replace(/([[{,])\s*,+/g, '$1')
    .replace(/"/g, () => strings[next++] ?? '""')
}

function tidyString(string: string): string {
  return (
    string
      .replace(/\\(?!["\\/bfnrt]|u[\da-f]{4})/gi, '')
      .replace(/\r?\n|\r/g, '\\n')
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them
      .replace(/[\u0000-\u001f]/g, '')
  )
}
