import { isSection } from './chrome.ts'
import type { Scan } from './scan.ts'

const HOME =
  /^(?:home(?:page)?|main(?: page)?|news|start|startseite|accueil|inicio|início|ana səhifə|əsas səhifə|ana sayfa|anasayfa|haberler|xəbərlər|главная|новости)$/iu

/** The path through a site above the text, "Home > News > Culture"; a section in it is the text's. */
export function readCrumbs(scan: Scan): boolean {
  const line = scan.line()
  if (!scan.startsLine() || line.length > 160) return false
  const parts = line.trim().split(/\s*[>»›→]\s*|\s+\/\s+/u)
  if (parts.length < 2 || !HOME.test(parts[0] ?? '') || parts.some((part) => part.length > 60)) return false
  scan.take(line.length, 'a path through the site')
  const section = parts.slice(1).find(isSection)
  if (section) scan.header.section ??= section
  return true
}
