// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers skip in an address
const SKIPPED = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]+/g

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address a link may have, or null: http, https, mailto and tel as the URL Standard reads them, and paths of this site.
 * Control characters and spaces that browsers skip are taken out first, so that no spelling of another scheme passes.
 */
export function safeHref(text: string): string | null {
  const address = text.replace(SKIPPED, (run) => (/^[ ]+$/.test(run) ? ' ' : '')).trim()
  if (address === '' || address.length > 2_000 || address.includes('\\')) return null
  if (address.startsWith('/')) return address.startsWith('//') ? null : encodeURI(decodable(address))
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) return null
  const url = URL.parse(address)
  if (!url || !schemes.has(url.protocol) || url.username || url.password) return null
  if (url.protocol.startsWith('http') && (!/^https?:\/\//i.test(address) || url.hostname === '')) return null
  return url.href
}

/** A path that is encoded already is not encoded twice. */
function decodable(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
