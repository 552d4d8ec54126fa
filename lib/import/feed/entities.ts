import { decodeReferences } from '../html/references.ts'

const CHARACTER = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi

/** What XML and HTML name, and characters by their number. Without a semicolon it is an ampersand: addresses are full of them. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(CHARACTER, decodeReferences) : text
}
