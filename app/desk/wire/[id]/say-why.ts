import type { Language } from '#lib/person/actor.ts'
import { words } from '#lib/web/words.ts'
import { isKnownWhy } from '#lib/wire/known-why.ts'
import { whyKey } from '#lib/wire/why.ts'

/** A reason of the reading in a person's language, as a sentence. */
export function sayWhy(language: Language, phrase: string): string {
  const said = nameWhy(language, phrase)
  return /[.!?…]$/.test(said) ? said : `${said}.`
}

/** The same without a full stop, as the name of a piece; a phrase that has no words there yet is said in English. */
export function nameWhy(language: Language, phrase: string): string {
  const t = words(language, 'wire')
  const { key, values } = whyKey(phrase)
  const said = isKnownWhy(key) ? t(`why.${key}`, values) : phrase
  return said.charAt(0).toLocaleUpperCase(language) + said.slice(1)
}
