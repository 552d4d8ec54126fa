import type { Language } from '#lib/person/actor.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { messagesFor } from '#lib/words/messages.ts'
import { words } from './words.ts'

const known = messagesFor('en').reasons

/** A reason in a person's language; a code without words says so plainly. */
export function sayReason(language: Language, { code, values }: Reason): string {
  const t = words(language, 'reasons')
  return isKnown(code) ? t(code, values) : `${t('unknown')} (${code})`
}

function isKnown(code: string): code is keyof typeof known {
  return Object.hasOwn(known, code)
}
