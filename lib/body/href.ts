const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** UTF-16 code units, before and after encoding. */
const LONGEST = 2_000

/** Stands for this site while a path is read; no address of it is ever given out. */
const here = 'https://here.invalid'

/**
 * The address a link may have, or null: http, https, mailto and tel as the URL Standard reads them, and paths of this site (`/…`).
 * What a browser drops from an address before reading it (control characters and spaces around it, tabs and line ends inside it) is
 * dropped here first, so that no spelling of another scheme passes. Reading an address that came out of here gives it back unchanged.
 */
export function safeHref(text: string): string | null {
  if (text.length > LONGEST) return null
  const address = trimmed(text).replace(/[\t\n\r]/g, '')
  if (address === '' || !address.isWellFormed() || /[\p{Cc}\\]/u.test(address)) return null
  const href = address.startsWith('/') ? path(address) : absolute(address)
  return href !== null && href.length <= LONGEST ? href : null
}

function trimmed(text: string): string {
  return text.replace(/^[\p{Cc}\p{Zs}\ufeff\u2028\u2029]+|[\p{Cc}\p{Zs}\ufeff\u2028\u2029]+$/gu, '')
}

function absolute(address: string): string | null {
  const url = URL.parse(address)
  if (!url || !schemes.has(url.protocol) || url.username || url.password) return null
  // The URL Standard reads `https:evil.test` relative to the page it stands on, or as a host: nobody who means well writes it.
  if (url.protocol.startsWith('http') && !/^https?:\/\/[^/]/i.test(address)) return null
  return url.href
}

/** `/..//host` is read as `//host`, which would name another site. */
function path(address: string): string | null {
  const url = URL.parse(address, here)
  if (!url || url.origin !== here || url.pathname.startsWith('//')) return null
  return `${url.pathname}${url.search}${url.hash}`
}
