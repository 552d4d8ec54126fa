const kept = new Set(['http:', 'https:', 'urn:', 'tag:'])

/**
 * Whether what a document says is somewhere may be kept as an address or name of it: of the web, a name without a place, or relative. Read as
 * browsers read it, so that nothing in front of or inside a scheme hides it.
 */
export function isSafeAddress(text: string): boolean {
  const url = URL.parse(text)
  return url ? kept.has(url.protocol) : !/^[\s\p{Cc}]*[/\\]{2}/u.test(text)
}
