import { parseFragment } from 'parse5'

const REFERENCE = /&(?:#x[\da-f]{1,7}|#\d{1,7}|[a-z][a-z\d]{1,31});?/gi
const LONGEST_CACHE = 5_000
const known = new Map<string, string>()

/** Text with HTML's character references read as browsers read them: named and numbered, with or without their semicolon. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, meaning) : text
}

function meaning(reference: string): string {
  const found = known.get(reference)
  if (found !== undefined) return found
  const [node] = parseFragment(reference).childNodes
  const value = node && 'value' in node ? node.value : ''
  if (known.size < LONGEST_CACHE) known.set(reference, value)
  return value
}
