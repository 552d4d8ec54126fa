export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'bytes'; bytes: Uint8Array }

/**
 * Takes an RTF file apart: groups, control words with their figure, and bytes of text. `\bin` skips as many bytes as it says. Text is
 * bytes, for in which encoding they are only the words around tell.
 */
export function* rtfTokens(bytes: Uint8Array): Generator<Token> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    at += 1
    if (byte === OPEN) yield { kind: 'open' }
    else if (byte === CLOSE) yield { kind: 'close' }
    else if (byte === SLASH) {
      const { token, end } = control(bytes, at)
      at = end
      if (token.kind === 'word' && token.name === 'bin') at += Math.max(0, token.value ?? 0)
      else yield token
    } else if (!isFiller(byte)) {
      const start = at - 1
      while (at < bytes.length && !isSpecial(bytes[at] ?? 0)) at += 1
      yield { kind: 'bytes', bytes: bytes.subarray(start, at) }
    }
  }
}

/** Line ends only keep the file's lines short. */
function isFiller(byte: number): boolean {
  return byte === CR || byte === LF || byte === 0
}

function isSpecial(byte: number): boolean {
  return byte === OPEN || byte === CLOSE || byte === SLASH || isFiller(byte)
}

const OPEN = 0x7b
const CLOSE = 0x7d
const SLASH = 0x5c
const CR = 0x0d
const LF = 0x0a
const LONGEST = 40

/** What a control sign stands for that is no letter. */
const signs: Record<string, string> = { '~': 'nbsp', _: 'nbhyphen', '-': 'shy', '*': '*', '\r': 'par', '\n': 'par' }

function control(bytes: Uint8Array, start: number): { token: Token; end: number } {
  const first = String.fromCharCode(bytes[start] ?? 0)
  if (first === "'") {
    const value = Number.parseInt(letters(bytes, start + 1, 2), 16)
    return { token: { kind: 'bytes', bytes: Uint8Array.of(Number.isNaN(value) ? 0x3f : value) }, end: start + 3 }
  }
  if (!/[a-z]/i.test(first)) {
    const name = signs[first]
    const token: Token = name
      ? { kind: 'word', name, value: null }
      : { kind: 'bytes', bytes: bytes.slice(start, start + 1) }
    return { token, end: start + 1 }
  }
  const [all = '', name = '', value] = /^([a-z]+)(-?\d{1,10})? ?/i.exec(letters(bytes, start, LONGEST)) ?? []
  return {
    token: { kind: 'word', name, value: value === undefined ? null : Number(value) },
    end: start + Math.max(1, all.length),
  }
}

function letters(bytes: Uint8Array, start: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, start + length)
}
