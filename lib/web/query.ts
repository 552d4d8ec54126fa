/** The one value of a parameter in an address; of several the first. */
export function oneValue(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
