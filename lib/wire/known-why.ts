import { messagesFor } from '#lib/words/messages.ts'

const known = messagesFor('en').wire.why

/** Whether a reason has words of its own: every language has the same ones. */
export function isKnownWhy(key: string): key is keyof typeof known & string {
  return Object.hasOwn(known, key)
}
