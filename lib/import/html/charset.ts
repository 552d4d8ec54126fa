const HEAD = 4_096

/** The encoding that a page names itself, looked for where browsers look: near its beginning. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const found =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head) ?? /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:-]{2,40})/i.exec(head)
  const label = found?.[1]
  // A page that was read as far as this is not in UTF-16, whatever it says: browsers take it for UTF-8.
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}
