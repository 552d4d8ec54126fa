import type { WireState } from '#prisma/client/enums.ts'

export type { WireState }

export const wireStates = ['waiting', 'used', 'dismissed'] as const satisfies readonly WireState[]

/**
 * What the copy itself says about whether it may run, the most serious first: taken back by the agency, not for publication,
 * held until a time, or a note to editors that is no story.
 */
export const alarms = ['kill', 'notForPublication', 'embargo', 'advisory'] as const
export type Alarm = (typeof alarms)[number]

/** Reads a stored alarm; a value no longer known is none. */
export function alarmOf(stored: string | null): Alarm | null {
  return alarms.find((alarm) => alarm === stored) ?? null
}

/** How many bytes one file of copy may have. */
export const LARGEST_FILE = 20_000_000
/** How many files one request may bring, and their bytes together; the screen sends hundreds in several requests. */
export const BATCH_FILES = 100
export const BATCH_BYTES = 32_000_000
