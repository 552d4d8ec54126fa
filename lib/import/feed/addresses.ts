/** An address in a feed as an absolute one of the web; null where it is none or nothing says where a relative one starts. */
export function webAddress(text: string | null | undefined, base: string | null): string | null {
  const address = text?.trim() ?? ''
  if (address === '' || address.length > 2_000) return null
  const url = URL.parse(address) ?? (base === null ? null : URL.parse(address, base))
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? (URL.canParse(address) ? address : url.href) : null
}
