import type { Scan } from './scan.ts'

const CAPTION = /^(?:FILE\s*[-–—]|Photo\s*:|Foto\s*:|Фото\s*:|Picture\s*:)[^\n]{0,600}?\([^()\n]{0,80}\)(?=\s*\p{Lu})/u
const LINE =
  /^(?:FILE(?: PHOTO)?\s*[-–—:]|(?:Photo|Foto|Şəkil|Фото|Коллаж|Picture|Image|Photo (?:by|credit|courtesy)|Bild|Fotoğraf)\s*:)\s*[\p{Lu}\p{N}“"«©(][^\n]{2,400}(?=\n)/u

/** A line that ends with who took the picture. */
const CREDITED =
  /^[^\n]{0,400}(?:(?:(?<=[\s(|])(?:Foto|Fotos|Photo|Photos|Bild|Image|Picture|Фото|Коллаж|Şəkil|Fotoğraf|Credit|Kredit|Valokuva|Zdjęcie)(?:\s*:|\s+by\s|\s+courtesy)|©)[^\n.]{2,80}|\((?:AP|AFP|EPA|Reuters|Xinhua|Getty|[Ff]oto|Photo)[^()\n]{0,60}\))\)?[ \t]*(?=\n)/u

/** Whether a line that says who took a picture opens the text: what stands above it is the caption. */
export function isCredit(text: string): boolean {
  return LINE.test(text.slice(0, 500))
}

/** A photo's caption glued in front of the dateline, or on a line of its own. Its dates and names are the photo's. */
export function readCaption(scan: Scan): boolean {
  const found =
    CAPTION.exec(scan.rest(800)) ??
    LINE.exec(scan.rest(500)) ??
    (scan.header.headline ? CREDITED.exec(scan.rest(600)) : null)
  if (!found) return false
  scan.take(found[0].length, 'a photo’s caption')
  return true
}
