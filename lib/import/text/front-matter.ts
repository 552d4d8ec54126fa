import { kindOf, readField } from './fields.ts'
import type { Scan } from './scan.ts'

const FENCED = /^\s*---[ \t]*\n([^\0]{1,3000}?)\n---+[ \t]*(?:\n|$)/u
// What is blank before it is passed over in one way only, or a page of blanks would be tried in millions.
const RULED = /^\s*(?=\S)((?:[ \t]*[\p{L} -]{2,20}:[ \t]*[^\n]{1,300}\n){1,12})[ \t]*---+[ \t]*(?:\n|$)/u
const FIELD = /^[ \t]*([\p{L} -]{2,20}):[ \t]*([^\n]+)$/gmu

/** Fields between lines of dashes or above one, as editors and exporters write them. */
export function readFrontMatter(scan: Scan): void {
  const found = FENCED.exec(scan.rest(4_000)) ?? RULED.exec(scan.rest(4_000))
  const fields = [...(found?.[1] ?? '').matchAll(FIELD)].map(([, name = '', value = '']) => ({
    name: name.trim(),
    value,
  }))
  if (!found || !fields.some(({ name }) => kindOf(name) !== null)) return
  const span = scan.take(found[0].length, 'front matter')
  for (const { name, value } of fields) readField(scan, name, value, span)
}
