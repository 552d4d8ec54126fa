import { kindOf, readField } from './fields.ts'
import type { Scan } from './scan.ts'

const LINE = /^[ \t]*(\p{L}[\p{L} -]{1,24}?)[ \t]*:[ \t]*([^\n]{0,400})(?=\n|$)/u
/** Such a line is a field even where no other is near. */
const UNMISTAKABLE = /^(?:headline|başlıq|başlık|заголовок)$/iu

/** One of several fields above the text, as mail programs and archives write them: "Subject: …", "BYLINE: …". */
export function readFieldLine(scan: Scan): boolean {
  const found = LINE.exec(scan.rest())
  if (!found || !scan.startsLine()) return false
  const [whole, name = '', value = ''] = found
  const kind = kindOf(name)
  const goesOn = scan.fieldsEnd >= 0 && /^[ \t]*\n[ \t]*$/.test(scan.text.slice(scan.fieldsEnd, scan.at))
  if (kind === null && !goesOn) return false
  if (scan.fieldsEnd < 0 && !UNMISTAKABLE.test(name) && !anotherFollows(scan, whole.length)) return false
  const span = scan.take(whole.length, 'a field above the text')
  scan.fieldsEnd = scan.at
  readField(scan, name, value, span)
  return true
}

/** Whether one of the next three lines is a field too. */
function anotherFollows(scan: Scan, length: number): boolean {
  const lines = scan
    .rest(length + 1_200)
    .slice(length)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.slice(0, 3).some((line) => kindOf(LINE.exec(line)?.[1] ?? '') !== null)
}
