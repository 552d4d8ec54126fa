import { isKnownPlace } from '../content/places.ts'
import { readDateline } from './dateline.ts'
import { setDateline } from './place-line.ts'
import type { Dateline, Scan } from './scan.ts'

type Split = { at: number; found: Dateline }

/** "Headline words Berlin (dpa) - Text": the dateline stands inside the line, the headline before it. */
export function readGluedTitle(scan: Scan): boolean {
  const { header } = scan
  if (header.headline || header.dateline || !scan.startsLine()) return false
  const line = scan.line().slice(0, 320)
  const split = bestOf(splitsOf(scan, line), line)
  if (!split) return false
  const title = line.slice(0, split.at)
  const span = scan.take(split.at, 'headline')
  header.headline = { value: title.trim(), span, reason: 'it stands before the dateline', confidence: 0.8 }
  scan.at += 1
  setDateline(scan, split.found, scan.take(split.found.length, 'dateline'))
  return true
}

/** Every place in the line where a dateline with an agency could begin. */
function splitsOf(scan: Scan, line: string): Split[] {
  const splits: Split[] = []
  for (const gap of line.matchAll(/(?<=[\p{L}\p{N}’”"»?!)]) (?=\p{Lu})/gu)) {
    if (gap.index < 10 || gap.index > 220 || splits.length > 6) continue
    const found = readDateline(line.slice(gap.index + 1), scan.registry, scan.language)
    if (found?.agency && found.place && /[(/]/.test(line.slice(gap.index, gap.index + found.length + 1)))
      splits.push({ at: gap.index, found })
  }
  return splits
}

/** Of "Markt Berlin" and "Berlin" the known place; of several in capitals the longest; else the shortest. */
function bestOf(splits: readonly Split[], line: string): Split | undefined {
  const words = ({ at }: Split) => line.slice(at + 1).split(/\s*[,(/—–-]/, 1)[0] ?? ''
  return (
    splits.find(({ found }) => isKnownPlace(found.place ?? '')) ??
    splits.find((one) => words(one) === words(one).toUpperCase()) ??
    splits.at(-1)
  )
}
