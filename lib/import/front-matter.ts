import type { Span } from './parsed-copy.ts'
import type { Scan } from './scan.ts'
import { readTimestamp } from './timestamp.ts'

const BLOCK = /^\s*(?:---[ \t]*\n)?((?:[ \t]*[\p{L} -]{2,20}:[ \t]*[^\n]{1,300}\n){1,12})[ \t]*---+[ \t]*(?:\n|$)/u
const FIELD = /^[ \t]*([\p{L} -]{2,20}):[ \t]*([^\n]+)$/gmu

/** Fields above a line of dashes, as editors and exporters write them. */
export function readFrontMatter(scan: Scan): void {
  const found = BLOCK.exec(scan.rest(4_000))
  if (!found?.[1]) return
  const span = scan.take(found[0].length, 'front matter')
  for (const [, name = '', value = ''] of found[1].matchAll(FIELD))
    readField(scan, name.trim().toLocaleLowerCase('tr'), value.trim(), span)
}

function readField(scan: Scan, name: string, value: string, span: Span): void {
  const { header, registry } = scan
  const found = { value, span, reason: `the field “${name}”`, confidence: 0.97 }
  if (/^(?:title|headline|başlıq|başlık|заголовок)$/.test(name)) header.headline = found
  else if (/^(?:author|by|byline|müəllif|yazar|автор)$/.test(name))
    scan.addPeople(namesOf(value), span, found.reason, found.confidence)
  else if (/^(?:date|published|tarix|tarih|дата)$/.test(name)) {
    const stamp = readTimestamp(value)
    if (stamp?.value) header.date = { ...found, value: stamp.value }
  } else if (/^(?:source|agency|mənbə|kaynak|источник)$/.test(name))
    header.agency = { ...found, value: registry.find(value)?.name ?? value }
  else if (/^(?:section|category|rubrika|bölmə|рубрика|раздел)$/.test(name)) header.section = value
}

function namesOf(value: string): string[] {
  return value
    .split(/\s*(?:,|;|\band\b)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
