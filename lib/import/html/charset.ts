import { type Decoded, decode } from '../decode.ts'

const HEAD = 4_096

/**
 * A page's text: by its mark, by what the transport declared, as UTF-8 where its bytes are nothing else (pages are saved and served anew
 * and keep declaring what they were), by what it declares near its beginning, and by its looks.
 */
export function decodePage(bytes: Uint8Array, transportCharset: string | undefined): Decoded {
  const decoded = decode(bytes, transportCharset)
  if (transportCharset || decoded.certain) return decoded
  const declared = declaredCharset(bytes)
  return declared ? decode(bytes, declared) : decoded
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const found =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head) ??
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:-]{2,40})/i.exec(head)
  const label = found?.[1]
  // What could be read as far as this is not in UTF-16, whatever it says: browsers take it for UTF-8.
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}
