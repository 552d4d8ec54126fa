import type { Registry } from '../registry.ts'

const CLOSED = '(?<=[.!?…”"»)])'
const SIGNED = [
  new RegExp(`${CLOSED}\\s*(?:[—–]|--?)\\s*([\\p{L}][\\p{L}\\p{N}.& -]{1,40})\\.?$`, 'u'),
  new RegExp(`${CLOSED}\\s*[/(]\\s*([\\p{L}][\\p{L}\\p{N}.& -]{1,40})[/)]\\.?$`, 'u'),
]
const BARE = new RegExp(`${CLOSED}\\s+(\\p{Lu}[\\p{L}\\p{N}/ ]{1,30})$`, 'u')
const END = new RegExp(
  `${CLOSED}\\s*(?:Enditem|■|[-–—]{1,2}\\s?\\d{1,2}[A-Z]{0,2}\\d{0,2}\\s?[-–—]{1,2}|\\((?:END|Ends?|Schluss|Fin|SON)\\)|-30-|###)$`,
  'u',
)
const HANDS_BEHIND = new RegExp(`${CLOSED}\\s+\\p{Ll}{2,4}(?:\\/\\p{Ll}{2,4})+$`, 'u')

type Inline = { length: number; agency: string | null; reason: string }

/** What stands behind the last full stop of a line: "… said. - AP", ".—Azer News", ". /APA/", ". EFE", ". Enditem", ". PTI AQU MFE". */
export function readInline(line: string, registry: Registry): Inline | null {
  const ends = END.exec(line)
  if (ends) return { length: ends[0].length, agency: null, reason: 'the end of the copy' }
  const hands = HANDS_BEHIND.exec(line)
  if (hands) return { length: hands[0].length, agency: null, reason: 'initials of the desk' }
  const bare = BARE.exec(line)
  const name = bare?.[1] ?? ''
  const capitals = name !== '' && name === name.toUpperCase() ? (registry.find(name)?.name ?? null) : null
  const plain = capitals ?? signedWith(name, registry)
  if (bare && plain) return { length: bare[0].length, agency: plain, reason: 'credit of the agency' }
  for (const pattern of SIGNED) {
    const found = pattern.exec(line)
    const agency = found?.[1] ? registry.find(found[1]) : null
    if (found && agency) return { length: found[0].length, agency: agency.name, reason: 'credit of the agency' }
  }
  return null
}

/** "PTI AQU MFE", "EFE aqu/mfe": an agency with the initials of its desk. */
export function signedWith(words: string, registry: Registry): string | null {
  const started = registry.starts(words)
  const behind = words.slice(started?.length ?? 0)
  return started && /^(?:\s+\p{Lu}{2,4}){1,5}$|^\s+\p{Ll}{2,4}(?:\/\p{Ll}{2,4})+$/u.test(behind)
    ? started.agency.name
    : null
}
