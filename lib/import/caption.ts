import type { Scan } from './scan.ts'

const CAPTION = /^(?:FILE\s*[-–—]|Photo\s*:|Foto\s*:|Фото\s*:|Picture\s*:)[^\n]{0,600}?\([^()\n]{0,80}\)(?=\s*\p{Lu})/u
const LINE = /^(?:FILE(?: PHOTO)?\s*[-–—:]|(?:Photo|Foto|Фото|Picture|Image)\s*:)[^\n]{3,400}(?=\n)/u

/** A photo's caption glued in front of the dateline, or on a line of its own. Its dates and names are the photo's. */
export function readCaption(scan: Scan): boolean {
  const found = CAPTION.exec(scan.rest(800)) ?? LINE.exec(scan.rest(500))
  if (!found) return false
  scan.take(found[0].length, 'a photo’s caption')
  return true
}
