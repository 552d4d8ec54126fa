import { type Decoded, decode } from './decode.ts'

const DECLARED = /^[^<]{0,200}<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']?\s*([\w.:-]{2,40})/i
const latin = new TextDecoder('windows-1252')

/**
 * XML's bytes to text: byte order mark, transport, the XML declaration, detection. Whoever declares an encoding of single bytes and
 * writes flawless UTF-8 in more than a place is wrong about the encoding.
 */
export function decodeMarkup(bytes: Uint8Array, transport?: string): Decoded {
  const told = transport || DECLARED.exec(latin.decode(bytes.subarray(0, 600)))?.[1]
  return decode(bytes, told !== undefined && isSingle.test(told) && isWideUtf8(bytes) ? undefined : told)
}

const isSingle = /^(?:us-?ascii|iso-?8859-?\d+|latin-?\d|(?:windows|cp)-?125\d)$/i

function isWideUtf8(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return bytes.length - text.length >= 2
  } catch {
    return false
  }
}
