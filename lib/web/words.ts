import { createTranslator } from 'next-intl'
import type { Language } from '#lib/person/actor.ts'
import { type Messages, messagesFor } from '#lib/words/messages.ts'

/** A translator for one area of the words, for server components: `const t = words(actor.language, 'wire')`. */
export function words<Area extends keyof Messages>(language: Language, area: Area) {
  return createTranslator({ locale: language, messages: messagesFor(language), namespace: area })
}
