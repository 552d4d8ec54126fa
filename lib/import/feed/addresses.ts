const LONGEST = 2_000

/** An address in a feed as an absolute one of the web; null where it is none or nothing says where a relative one starts. */
export function webAddress(text: string | null | undefined, base: string | null): string | null {
  const address = text?.trim() ?? ''
  if (address === '' || address.length > LONGEST) return null
  const own = URL.parse(address)
  if (own) return isWeb(own) ? address : null
  const url = base === null ? null : URL.parse(address, base)
  return url && isWeb(url) ? url.href : null
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:'
}
