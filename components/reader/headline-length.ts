/** Long headlines are set smaller, as a paper does; one of usual length says nothing. */
export function lengthOf(headline: string): 'long' | 'longest' | undefined {
  if (headline.length > 150) return 'longest'
  return headline.length > 80 ? 'long' : undefined
}
