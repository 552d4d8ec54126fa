import { type Decoded, decode } from './decode.ts'

const DECLARED = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/

/**
 * The bytes of an XML document to text. What it declares about its encoding is believed only as far as the bytes allow: a declaration that
 * can be read letter by letter is in no wide encoding, and what is valid UTF-8 with letters beyond ASCII is UTF-8.
 */
export function decodeXml(bytes: Uint8Array, transport?: string): Decoded {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 300))
  const declared = DECLARED.exec(head)?.[1]
  const label = declared && !/^(?:utf|ucs|iso-10646)/i.test(declared) && !isUtf8(bytes) ? declared : transport
  return decode(bytes, label)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return /[^\0-\x7f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
