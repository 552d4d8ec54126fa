import iconv from 'iconv-lite'

export type Decoded = { text: string; encoding: string; damaged: boolean; certain: boolean }

const single = ['windows-1251', 'koi8-r', 'windows-1254', 'windows-1252'] as const

/**
 * What TextDecoder calls an encoding, for the names people use; ISO-8859-9 is windows-1254 there, as the Encoding Standard has it. The
 * old ones that the standard leaves out (UTF-32, code pages of DOS) have the name they came with.
 */
function known(label: string): string | null {
  const name = label.trim().toLowerCase()
  try {
    return new TextDecoder(name).encoding
  } catch {
    return old.test(name) && iconv.encodingExists(name) ? name : null
  }
}

const old =
  /^(?:utf-?32(?:le|be)?|(?:cp|ibm|oem)-?\d{3,5}|mac-?[a-z]+|hp-?roman8|tcvn\d*|viscii|armscii-?8|rk1048|pt154|koi8-t)$/

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

/** UTF-32 by its mark, or by the bracket that XML begins with. */
const wideMarks = [
  { mark: [0xff, 0xfe, 0, 0], encoding: 'utf-32le', length: 4 },
  { mark: [0, 0, 0xfe, 0xff], encoding: 'utf-32be', length: 4 },
  { mark: [0x3c, 0, 0, 0], encoding: 'utf-32le', length: 0 },
  { mark: [0, 0, 0, 0x3c], encoding: 'utf-32be', length: 0 },
]

function bom(bytes: Uint8Array): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  const wide = wideMarks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  if (wide) return wide
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

function read(bytes: Uint8Array, encoding: string, certain: boolean): Decoded {
  const raw = old.test(encoding)
    ? iconv.decode(bytes, encoding, { stripBOM: false })
    : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
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
 * always one of a few small numbers. A last byte that lost its partner says nothing.
 */
function utf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, Math.min(2_000, bytes.length - (bytes.length % 2)))
  if (!sample.includes(0)) return null
  const small = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte <= 6 || byte === 0x20) small[at % 2] = (small[at % 2] ?? 0) + 1
  const half = sample.length / 2
  const [even = 0, odd = 0] = small
  if (odd > half * 0.8 && even < half * 0.4) return 'utf-16le'
  if (even > half * 0.8 && odd < half * 0.4) return 'utf-16be'
  return isUtf8(sample) ? null : eastAsian(sample)
}

/** Chinese, Japanese and Korean fill both bytes; in the wrong order they are no text. */
function eastAsian(sample: Uint8Array): string | null {
  const [first, second] = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => ({
      encoding,
      share: shareOfText(new TextDecoder(encoding, { ignoreBOM: true }).decode(sample)),
    }))
    .sort((a, b) => b.share - a.share)
  return first && second && first.share > 0.95 && first.share > second.share ? first.encoding : null
}

function shareOfText(text: string): number {
  const known = text.match(/[\t\n\r -~\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef\u2010-\u2026]/gu)
  return (known?.length ?? 0) / text.length
}

const commonCyrillic = new Set('оеаинтсрвл')
const turkic = new Set('ğışĞİŞçÇöÖüÜ')
const western = new Set('éèêàâäáåãçôöóõñüúùûïîíëßøæÉÀÄÖÜ“”‘’–—«»€£°©')
const ukrainian = new Set('іїєґўІЇЄҐЎ')

/**
 * How much a text looks like a language: its common letters count for it; marks, letters inside words of the wrong kind, Cyrillic
 * words without a vowel and single Cyrillic letters among Latin words against it. Headlines in capitals are text too.
 */
function likeness(text: string): number {
  let score = 0
  let previous = ''
  for (const letter of text) {
    score += worth(letter, previous)
    previous = letter
  }
  const wrong = /(?<!\p{L})[бвгджзйклмнпрстфхцчшщъь]{4,}(?!\p{L})|(?<=[a-z] )[а-яё](?= [a-z])/giu
  return score - 4 * (text.match(wrong)?.length ?? 0)
}

function worth(letter: string, previous: string): number {
  const small = letter.toLowerCase()
  if (/[а-яё]/.test(small)) {
    if (/[a-z]/i.test(previous)) return -3
    if (letter !== small && /[а-яё]/.test(previous)) return -2
    const capital = letter === small ? 0 : 0.2
    return (commonCyrillic.has(small) ? 2 : 1) - capital
  }
  if (/[а-яё]/i.test(previous) && /[a-z\d]/i.test(letter)) return -3
  if (turkic.has(letter)) return 1
  if (western.has(letter)) return 0.9
  if (ukrainian.has(letter)) return 1
  if (/[\u0080-\u00bf\u2500-\u25ff\ufffdþðÞÐýÝ]/.test(letter)) return -1.5
  return letter > '\u007f' ? -0.3 : 0
}
