import { type Decoded, decode } from './decode.ts'

const DECLARED = /^[^<]{0,200}<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']?\s*([\w.:-]{2,40})/i
const latin = new TextDecoder('windows-1252')

/**
 * XML's bytes to text: byte order mark, transport, the XML declaration, detection. Whoever declares an encoding of single bytes and
 * writes flawless UTF-8 in more than a place is wrong about the encoding.
 */
export function decodeMarkup(bytes: Uint8Array, transport?: string): Decoded {
  const declared = DECLARED.exec(latin.decode(bytes.subarray(0, 600)))?.[1]
  const told = transport || (declared !== undefined && isWide.test(declared) ? undefined : declared)
  return decode(bytes, told !== undefined && isSingle.test(told) && isWideUtf8(bytes) ? undefined : told)
}

/** Where the declaration can be read byte by byte, there is no such encoding. */
const isWide = /^(?:utf-?(?:16|32)|ucs-?[24]|iso-10646-ucs|unicode)/i
const isSingle = /^(?:us-?ascii|iso-?8859-?\d+|latin-?\d|(?:windows|cp)-?125\d)$/i

function isWideUtf8(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return bytes.length - text.length >= 2
  } catch {
    return false
  }
}
