/**
 * The reading of copy gives its reasons as short English phrases, for the command line and for machines. The desk says them in a person's
 * own language: the phrase becomes the key of a message, and what stands in it in quotation marks or figures becomes the message's values.
 */
export function whyKey(phrase: string): { key: string; values: Record<string, string> } {
  const values: Record<string, string> = {}
  let quoted = 0
  const words = phrase.replace(/[“"]([^”"]*)[”"]/g, (_whole, inside: string) => {
    quoted += 1
    values[`value${quoted}`] = inside
    return ` value${quoted} `
  })
  const key = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return { key, values }
}
