import type { Language } from '#lib/person/actor.ts'
import { words } from '#lib/web/words.ts'
import { isKnownWhy, whyKey } from '#lib/wire/why.ts'

/** A reason of the reading in a person's language, as a sentence; one that has no words there yet is said in English. */
export function sayWhy(language: Language, phrase: string): string {
  const t = words(language, 'wire')
  const { key, values } = whyKey(phrase)
  const said = isKnownWhy(key) ? t(`why.${key}`, values) : phrase
  const sentence = said.charAt(0).toLocaleUpperCase(language) + said.slice(1)
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}
