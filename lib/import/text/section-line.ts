import { isSection, readGluedSection } from './chrome.ts'
import type { Scan } from './scan.ts'

/** A section's name on a line of its own, or in capitals glued to the first word. */
export function readSectionLine(scan: Scan): boolean {
  const glued = readGluedSection(scan.rest())
  if (glued) {
    scan.header.section = asName(glued.name, scan.language)
    scan.take(glued.length, 'the section’s name')
    return true
  }
  const line = scan.line().trim()
  if (line === '' || line.length > 40 || !isSection(line)) return false
  scan.header.section = line.length > 3 && line === line.toUpperCase() ? asName(line, scan.language) : line
  scan.take(scan.line().length, 'the section’s name')
  return true
}

function asName(word: string, language: string): string {
  const turkic = language === 'az' || language === 'tr' || /[İƏĞŞ]/.test(word)
  return word.charAt(0) + word.slice(1).toLocaleLowerCase(turkic ? 'az' : 'en')
}
