export type Decoded = { text: string; encoding: string; damaged: boolean; certain: boolean }

const single = ['windows-1251', 'koi8-r', 'windows-1254', 'windows-1252'] as const

/** What TextDecoder calls an encoding, for the names people use. ISO-8859-9 is windows-1254 there, as the Encoding Standard has it. */
function known(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/**
 * Bytes to text: byte order mark, then what the transport or the file declares, then UTF-16 by how its bytes
 * alternate, then UTF-8 if it is valid, then the single-byte encoding in which the text looks most like a language. Bytes that cannot be read become U+FFFD and mark
 * the text as damaged; nothing is dropped. NUL and halves of surrogate pairs become U+FFFD too.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const marked = bom(bytes)
  if (marked) return read(bytes.subarray(marked.length), marked.encoding, true)
  const label = declared ? known(declared) : null
  if (label && label !== 'utf-8') return read(bytes, label, true)
  const wide = utf16(bytes)
  if (wide) return read(bytes, wide, true)
  if (isUtf8(bytes)) return read(bytes, 'utf-8', true)
  if (mostlyUtf8(bytes)) return read(bytes, 'utf-8', false)
  const [best] = single
    .map((encoding) => ({ encoding, score: likeness(new TextDecoder(encoding).decode(bytes.subarray(0, 20_000))) }))
    .sort((a, b) => b.score - a.score)
  return read(bytes, best?.encoding ?? 'windows-1252', false)
}

function bom(bytes: Uint8Array): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

function read(bytes: Uint8Array, encoding: string, certain: boolean): Decoded {
  const raw = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  const text = raw.toWellFormed().replaceAll('\0', '\ufffd')
  return { text, encoding, damaged: text.includes('\ufffd'), certain }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Valid but for a few places: cut off or patched, still UTF-8. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const wrong = text.match(/\ufffd/g)?.length ?? 0
  const wide = [...text].filter((letter) => letter > '\u007f' && letter !== '\ufffd').length
  return wide > 0 && wrong <= wide / 10
}

/**
 * UTF-16 without a mark: of every pair of bytes one says which part of Unicode, and in Latin, Cyrillic and Arabic text it is nearly
 * always one of a few small numbers.
 */
function utf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0 || !bytes.subarray(0, 2_000).includes(0)) return null
  const sample = bytes.subarray(0, 2_000)
  const small = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte <= 6 || byte === 0x20) small[at % 2] = (small[at % 2] ?? 0) + 1
  const half = sample.length / 2
  const [even = 0, odd = 0] = small
  if (odd > half * 0.8 && even < half * 0.4) return 'utf-16le'
  return even > half * 0.8 && odd < half * 0.4 ? 'utf-16be' : null
}

const commonCyrillic = new Set('оеаинтсрвл')
const turkic = new Set('ğışĞİŞçÇöÖüÜ')
const western = new Set('éèêàâäáåãçôöóõñüúùûïîíëßøæÉÀÄÖÜ“”‘’–—«»€°©')

/** How much a text looks like a language: its common letters count for it; marks and letters inside words of the wrong kind against it. */
function likeness(text: string): number {
  let score = 0
  let previous = ''
  for (const letter of text) {
    if (commonCyrillic.has(letter) && !/[a-z]/i.test(previous)) score += 2
    else if (/[а-яё]/i.test(letter) && /[a-z]/i.test(previous)) score -= 3
    else if (/[a-z]/i.test(letter) && /[а-яё]/i.test(previous)) score -= 3
    else if (/[а-яё]/.test(letter)) score += 1
    else if (/[А-ЯЁ]/.test(letter)) score += /[а-яё]/.test(previous) ? -2 : 0.3
    else if (turkic.has(letter)) score += 1
    else if (western.has(letter)) score += 0.9
    else if (/[\u0080-\u00bf\ufffdþðÞÐýÝ]/.test(letter)) score -= 1.5
    else if (letter > '\u007f') score -= 0.3
    previous = letter
  }
  return score
}
