import type { Outcome } from '#lib/platform/outcome.ts'

/** What a verb gave; a seed that is refused is a bug. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the first run could not go on: ${JSON.stringify(outcome.reasons)}`)
  return outcome.value
}
