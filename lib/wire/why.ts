/**
 * The reading of copy gives its reasons as short English phrases, for the command line and for machines. The desk says them in a person's
 * own language: the phrase becomes the key of a message, and what is particular in it (words in quotation marks, anything with a figure)
 * becomes the message's values.
 */
export function whyKey(phrase: string): { key: string; values: Record<string, string> } {
  const values: Record<string, string> = {}
  const keep = (value: string) => {
    const name = `value${String.fromCharCode(65 + Object.keys(values).length)}`
    values[name] = value
    return ` ${name} `
  }
  const key = phrase
    .replace(/[“"]([^”"]*)[”"]|\S*\d\S*/g, (whole, quoted: string | undefined) =>
      keep(quoted ?? whole.replace(/[.,;]$/, '')),
    )
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
  return { key, values }
}
