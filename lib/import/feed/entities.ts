import { fragmentOf } from '../dom.ts'

const CHARACTER = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi

/** What XML and HTML name, and characters by their number, as HTML reads them: those of Windows where a number means none. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(CHARACTER, (all, decimal?: string, hex?: string, name?: string) =>
    name ? (own.get(name) ?? named(name, all)) : numbered(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)),
  )
}

const own = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }))
const windows = new TextDecoder('windows-1252')
const MOST = 3_000
const known = new Map<string, string>()

function named(name: string, all: string): string {
  const found = known.get(name)
  if (found !== undefined) return found
  const text = fragmentOf(all).textContent ?? all
  if (known.size < MOST) known.set(name, text)
  return text
}

function numbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows.decode(Uint8Array.of(code))
  const isText = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isText ? String.fromCodePoint(code) : '\ufffd'
}
