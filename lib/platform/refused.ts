/** Why a call was refused while nobody was known to have made it. */
export type Refused = 'unreadable' | 'foreign' | 'too-large' | 'signed-out'

type Counts = Partial<Record<Refused, number>>

declare global {
  var copydeskRefused: Counts | undefined
}

/** Counts a refused call: it leaves no audit row, or strangers could fill the log. One count for the door and for Next's own copy of this file. */
export function countRefused(why: Refused): void {
  globalThis.copydeskRefused ??= {}
  globalThis.copydeskRefused[why] = (globalThis.copydeskRefused[why] ?? 0) + 1
}

/** What was refused since this was asked last, by reason; null if nothing was. */
export function takeRefused(): Counts | null {
  const counts = globalThis.copydeskRefused ?? null
  globalThis.copydeskRefused = undefined
  return counts
}
