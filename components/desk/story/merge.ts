import type { ContentInput } from '#lib/article/content.ts'
import { parseBody } from '#lib/body/parse.ts'

export type ContentKey = keyof ContentInput

/**
 * Two texts that grew out of one. `merged` has of each field what either changed; where both did, differently, it has mine, and the field
 * is a clash. `taken` are the fields in which theirs goes on.
 */
export type Merge = { merged: ContentInput; taken: ContentKey[]; clashes: ContentKey[] }

/** Brings together what two people made of a story, field by field. Where nobody knows what it grew out of, every difference is a clash. */
export function mergeContent(base: ContentInput | null, mine: ContentInput, theirs: ContentInput): Merge {
  const taken: ContentKey[] = []
  const clashes: ContentKey[] = []
  for (const key of keysOf(mine)) {
    if (isSame(key, mine, theirs)) continue
    if (base !== null && isSame(key, mine, base)) taken.push(key)
    else if (base === null || !isSame(key, theirs, base)) clashes.push(key)
  }
  return { merged: { ...mine, ...pick(theirs, taken) }, taken, clashes }
}

function keysOf(content: ContentInput): ContentKey[] {
  return Object.keys(content).filter((key): key is ContentKey => key in content)
}

function pick(content: ContentInput, keys: readonly ContentKey[]): Partial<ContentInput> {
  return Object.fromEntries(keys.map((key) => [key, content[key]]))
}

function isSame(key: ContentKey, a: ContentInput, b: ContentInput): boolean {
  return spelled(key, a) === spelled(key, b)
}

/** A field as the server would have it: an editor's tree and the stored one may be spelled differently and be the same. */
function spelled(key: ContentKey, content: ContentInput): string {
  const value = content[key]
  if (key === 'body') {
    const parsed = parseBody(value)
    return JSON.stringify(parsed.ok ? parsed.body : value)
  }
  if (key === 'embargoedUntil' && typeof value === 'string') return new Date(value).toISOString()
  return typeof value === 'string' ? value.normalize('NFC').trim() : JSON.stringify(value)
}
