import type { Timestamp } from '../content/timestamp.ts'
import type { Registry } from '../registry.ts'
import { isSection } from './chrome.ts'
import { keepDate, wholeDate } from './date-line.ts'
import { isLoneName, tidyName } from './person-name.ts'
import type { Scan } from './scan.ts'

type Part =
  | { kind: 'date'; stamp: Timestamp; agency: string | null }
  | { kind: 'person' | 'agency' | 'section'; name: string }
  | { kind: 'furniture' | 'words' }

const BAR = /\s*[|·•]\s*|\s+\/\s+|\s{3,}/u
const FURNITURE =
  /^(?:\d{1,3}[ -]?(?:min(?:ute)?s?|мин(?:ут[аы]?)?|dəq(?:iqə)?|dk|Min(?:uten)?)\b.*|(?:Updated?|Editor|Edited by|Source|Photo|Views?|Reading time|Просмотр\p{L}*|Baxış\p{L}*|Обновлено|Фото|Foto|Комментари\p{L}*|Comments?)\s*:?.*|\d+ (?:comments?|views?))$/iu

/**
 * A line whose parts stand between bars or dots, with a date or a writer among them: "Ada Quill | Wexcombe Post | March 12, 2031",
 * "Source: Xinhua| 2031-03-12 14:05:33|Editor: huaxia". One part may be any few words.
 */
export function readBarLine(scan: Scan): boolean {
  const line = scan.line()
  const parts = scan.startsLine() ? barParts(line, scan.registry) : null
  if (!parts) return false
  const span = scan.take(line.length, 'a line of time, writer and section')
  for (const part of parts) {
    if (part.kind === 'date') {
      if (part.agency) scan.setAgency(part.agency, span, 'a known agency before the date')
      keepDate(scan, part.stamp, span, 0.95)
    } else if (part.kind === 'person') scan.addPeople([part.name], span, 'a name beside the time', 0.85)
    else if (part.kind === 'agency') scan.setAgency(part.name, span, 'credit of the agency')
    else if (part.kind === 'section') scan.header.section ??= part.name
  }
  return true
}

/** The parts of such a line; null if it is none. */
export function barParts(line: string, registry: Registry): Part[] | null {
  if (line.length > 200 || !BAR.test(line) || wholeDate(line)) return null
  const parts = withClocks(line.trim().split(BAR)).map((part) => partOf(part, registry))
  const count = (kind: Part['kind']) => parts.filter((part) => part.kind === kind).length
  const signed = count('person') > 0 && (/^by\s/i.test(line.trim()) || count('agency') + count('furniture') > 0)
  const isLine = count('date') > 0 || signed
  return isLine && count('words') <= 1 && parts.length > count('words') + (count('words') > 0 ? 0 : 1) ? parts : null
}

/** The parts that are not empty, a time joined to the date before it. */
function withClocks(written: readonly string[]): string[] {
  const parts: string[] = []
  for (const part of written.filter((one) => one !== '')) {
    const joined = `${parts.at(-1)} ${part}`
    const isClock = /^\d{1,2}[:.]\d{2}/.test(part) && wholeDate(joined)?.hasTime
    if (isClock) parts[parts.length - 1] = joined
    else parts.push(part)
  }
  return parts
}

function partOf(text: string, registry: Registry): Part {
  const stamp = wholeDate(text)
  if (stamp) return { kind: 'date', stamp, agency: null }
  const name = text.replace(/^(?:By|Author|Автор|Müəllif|Von|Par)\s*:?\s+|,$/giu, '')
  const agency = registry.find(name.replace(/^(?:Source|Mənbə|Источник|Kaynak)\s*:\s*/iu, ''))
  if (agency) return { kind: 'agency', name: agency.name }
  if (FURNITURE.test(text)) return { kind: 'furniture' }
  if (isLoneName(name, registry)) return { kind: 'person', name: tidyName(name) }
  if (isSection(text)) return { kind: 'section', name: text }
  return signedDate(text, registry) ?? { kind: 'words' }
}

/** "KYODO NEWS - Mar 12, 2031 - 14:05": an agency and a date share the part. */
function signedDate(text: string, registry: Registry): Part | null {
  const [before = '', ...behind] = text.split(/\s+[-–—]\s+/u)
  const agency = registry.find(before) ?? registry.find(before.replace(/\s+News$/i, ''))
  const stamp = agency ? wholeDate(behind.join(' - ')) : null
  return agency && stamp ? { kind: 'date', stamp, agency: agency.name } : null
}
