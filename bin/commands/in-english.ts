import { createTranslator } from 'next-intl'
import type { Reason } from '#lib/platform/outcome.ts'
import { messagesFor } from '#lib/words/messages.ts'

const { reasons } = messagesFor('en')
const t = createTranslator({ locale: 'en', messages: messagesFor('en'), namespace: 'reasons' })

/** A reason as the desk says it; a code without words says so plainly. */
export function inEnglish(reason: Reason): string {
  return hasWords(reason.code) ? t(reason.code, reason.values) : `${reasons.unknown} (${reason.code})`
}

function hasWords(code: string): code is keyof typeof reasons {
  return Object.hasOwn(reasons, code)
}
