export type Fact = 'headline' | 'number' | 'name' | 'quote'

type Told = { headline: string; text: string }

/**
 * What a change touches that readers may have relied on: a number, a name, the words of a quotation, or the headline. Such a change is
 * asked about (minor or correction), others are not. Names are capitalised words that do not open a sentence, in any script with case.
 */
export function touchedFacts(before: Told, after: Told): Fact[] {
  const facts: Fact[] = []
  if (before.headline !== after.headline) facts.push('headline')
  if (before.text === after.text) return facts
  if (differ(numbers(before.text), numbers(after.text))) facts.push('number')
  if (differ(names(before.text), names(after.text))) facts.push('name')
  if (differ(quotes(before.text), quotes(after.text))) facts.push('quote')
  return facts
}

function differ(before: string[], after: string[]): boolean {
  return before.length !== after.length || before.some((one, at) => one !== after[at])
}

function numbers(text: string): string[] {
  return text.match(/\p{N}+(?:[.,:\u00a0\u202f]\p{N}+)*/gu) ?? []
}

function names(text: string): string[] {
  return [...text.matchAll(/(?<=[\p{Ll}\p{N},;:)»”"–—-]\s+)\p{Lu}[\p{L}\p{M}'’-]+/gu)].map((match) => match[0])
}

function quotes(text: string): string[] {
  return text.match(/[“„«‟"][^“”„«»‟"\n]{1,2000}[”“»"]/gu) ?? []
}
