import { isKnownPlace } from '../content/places.ts'
import { readTimestamp, type Timestamp } from '../content/timestamp.ts'
import { isLoneName, tidyName } from './person-name.ts'
import { setPlace } from './place-line.ts'
import type { Scan } from './scan.ts'

const LABEL =
  '(?:First )?(?:Published|Posted|Issued|Created|Released|Publié|Pubblicato|Publicado|Veröffentlicht|Erstellt|Yayınlandı|Yayımlandı)(?: on| at| am| le| el| il| em)?|Release date|Updated|Last updated|Last modified|Modified|Aktualisiert(?: am)?|Mis à jour(?: le)?|Modifié(?: le)?|Aggiornato(?: il)?|Actualizado(?: el)?|Atualizado(?: em)?|Publicerad|Uppdaterad|Publisert|Sist oppdatert|Oppdatert|Udgivet|Opdateret|Julkaistu|Päivitetty|Gepubliceerd(?: op)?|Bijgewerkt|Opublikowano|Zaktualizowano|Publikacja|Aktualizacja|Geschrieben am|Publiziert(?: am)?|Publikováno|Aktualizováno|Güncelleme|Date|Datum|Fecha|Data|Stand|Tarix|Tarih|Dərc (?:olunub|tarixi)|Yenilənib|Yayımlanıb|Yayınlanma(?: tarihi)?|Опубликовано|Обновлено|Дата(?: публикации)?|Создано|Время|Time in \\p{L}+'
const LEAD = new RegExp(`^(?:[#•·▪*]\\s*)?(?:(?:${LABEL})(?!\\p{L})\\s*[:–—-]?\\s*)?[\\[(]?[ \\t]*`, 'iu')
/** A page's later change, behind the date on the same line; its own date is not the copy's. */
const CHANGED = new RegExp(
  `^[ \\t]*[-–—|·,([]?[ \\t]*(?:${LABEL}|Last update|Update)(?!\\p{L})[^\\n]{0,80}(?=\\n|$)`,
  'iu',
)
/** The line below says that the date is that of an event people are called to. */
const EVENT = /^[^\n]*\n\s*(?:Time|Place|Venue|Location|Where|What|Vaxt|Saat|Yer|Məkan|Время|Место|Начало)\s*:/u

/** A date with or without its time, alone on a line or in front of something else that belongs to the header. */
export function readDateLine(scan: Scan): boolean {
  const rest = scan.rest()
  const lead = LEAD.exec(rest)?.[0] ?? ''
  const stamp = readTimestamp(rest.slice(lead.length))
  if (stamp === null) return clock(scan) || nameWithDate(scan) || labelWithDate(scan)
  const labelled = /:\s*[[(]?[ \t]*$/.test(lead) && scan.line().length < 80
  if (labelled && EVENT.test(rest)) return false
  const ends = lead.length + stamp.length
  const length = ends + (/^[ \t]*[\])]/.exec(rest.slice(ends))?.[0].length ?? 0)
  const behind = rest.slice(length)
  const changed = CHANGED.exec(behind)?.[0].length ?? 0
  const from = placeBehind(scan, behind)
  if (!labelled && changed === 0 && !from && !closes(scan, behind, stamp.hasTime)) return false
  const glue = behind.startsWith('_') ? 1 : 0
  const more = changed + (from?.length ?? 0) + glue
  const span = scan.take(labelled ? scan.line().length : length + more, 'the time of publication')
  if (from) setPlace(scan, from.place, span)
  if (from?.agency) scan.setAgency(from.agency, span, 'named in the dateline')
  const again = /updated|modified/i.test(lead) && scan.header.date?.value.includes('T')
  if (!again) keepDate(scan, stamp, span, 0.97)
  return true
}

/** ", Bishkek - 24.KG news agency" behind the date, to the end of the line. */
function placeBehind(scan: Scan, behind: string): { length: number; place: string; agency: string | null } | null {
  const found = /^[ \t]*[,–—-][ \t]*(\p{Lu}[\p{L} ]{2,24}?)(?:[ \t]+[-–—][ \t]+([^\n]{2,40}?))?[ \t]*(?=\n|$)/u.exec(
    behind,
  )
  if (!found?.[1] || !isKnownPlace(found[1])) return null
  const agency = scan.registry.find((found[2] ?? '').replace(/\s+news agency$/i, ''))
  return { length: found[0].length, place: found[1], agency: agency?.name ?? null }
}

/** Takes over what a date on a line of its own says. */
export function keepDate(scan: Scan, stamp: Timestamp, span: [number, number], confidence: number): void {
  if (stamp.value) scan.setDate(stamp.value, span, 'a date on a line of its own', confidence, stamp.other)
  else if (stamp.partial) scan.header.partial ??= stamp.partial
  scan.sawTime ||= stamp.hasTime
}

/** The date that `text` is, with a label before it and a change behind it, and nothing else. */
export function wholeDate(text: string): Timestamp | null {
  const lead = LEAD.exec(text)?.[0].length ?? 0
  const stamp = readTimestamp(text.slice(lead))
  if (stamp === null) return null
  const behind = text.slice(lead + stamp.length)
  return /^[ \t]*[\])]?[ \t]*$/.test(behind) || CHANGED.test(behind) ? stamp : null
}

/** What follows shows that the date belongs to the header and opens no sentence. */
function closes(scan: Scan, behind: string, hasTime: boolean): boolean {
  if (/^[ \t]*(?:\n|$)/.test(behind) || behind.startsWith('_')) return true
  if (!hasTime) return /^[ \t]*\|/.test(behind)
  if (/^\s{2,}|^\s*[|]/.test(behind)) return true
  const next = behind.trimStart()
  const line = next.split('\n', 1)[0] ?? ''
  const before = scan.at
  scan.at += scan.rest().length - next.length
  const credit = scan.credit()
  scan.at = before
  return credit !== null || isLoneName(line.trim(), scan.registry)
}

/** A time alone on the line after a date. */
function clock(scan: Scan): boolean {
  const found = /^(?:[#•·▪*]\s*)?(\d{1,2}):(\d{2})(?::(\d{2}))?[ \t]*(?=\n|$)/.exec(scan.rest())
  const date = scan.header.date
  if (!found || !date || !/^\d{4}-\d{2}-\d{2}$/.test(date.value) || Number(found[1]) > 23) return false
  const span = scan.take(found[0].length, 'the time of publication')
  const value = `${date.value}T${found[1]?.padStart(2, '0')}:${found[2]}:${found[3] ?? '00'}`
  scan.setDate(value, [date.span[0], span[1]], date.reason, 0.97)
  scan.sawTime = true
  return true
}

/** "Ada Quill | 12.03.2031": a name and a date share the line; without a bar or a dot between them only under a headline. */
function nameWithDate(scan: Scan): boolean {
  const line = scan.line()
  if (line.length > 120 || scan.header.people.length > 0) return false
  const split = splitName(scan, line)
  if (!split || (!split.parted && !scan.header.headline)) return false
  const from = scan.at
  const span = scan.take(line.length, 'byline')
  scan.addPeople([split.name], span, 'a name alone on a line under the date', 0.85)
  keepDate(scan, split.stamp, [from + split.dateAt, span[1]], 0.95)
  return true
}

type SplitName = { name: string; dateAt: number; stamp: Timestamp; parted: boolean }

/** A name with a date behind it on one line; `parted` where more than a space stands between them. */
export function splitName(scan: Scan, line: string): SplitName | null {
  for (const gap of line.matchAll(/[ \t]*[|•·–—,][ \t]*|[ \t]+/gu)) {
    const name = line.slice(0, gap.index).replace(/ in \p{Lu}[\p{L} ]{2,30}$/u, '')
    if (!isLoneName(name, scan.registry)) continue
    const dateAt = gap.index + gap[0].length
    const stamp = readTimestamp(line.slice(dateAt))
    if (stamp && line.slice(dateAt + stamp.length).trim() === '')
      return { name: tidyName(name), dateAt, stamp, parted: gap[0].trim() !== '' }
  }
  return null
}

/** A few words and a date on one line: the words are a section or a label. */
function labelWithDate(scan: Scan): boolean {
  const line = scan.line()
  if (line.length > 100 || !/\d/.test(line)) return false
  for (const gap of line.matchAll(/\s+/g)) {
    const from = gap.index + gap[0].length
    const stamp = readTimestamp(line.slice(from))
    if (!stamp?.hasTime || line.slice(from + stamp.length).trim() !== '') continue
    const label = line.slice(0, gap.index).replace(/^[#•·▪*|\s]+|[|\s:,–—-]+$/g, '')
    if (label.split(/\s+/).length > 4 || /[()]/.test(label) || scan.credit() !== null) return false
    const { header, registry } = scan
    const span = scan.take(line.length, 'a label and the time of publication')
    const agency = registry.find(label)
    if (agency) scan.setAgency(agency.name, span, 'a known agency before the date')
    else if (isKnownPlace(label)) setPlace(scan, label, span)
    else if (label !== '' && !/^(?:SHARE|READ|Published|Updated)/i.test(label)) header.section ??= label
    keepDate(scan, stamp, span, 0.95)
    return true
  }
  return false
}
