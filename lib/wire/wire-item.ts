import type { Format } from '#lib/import/reader.ts'
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

/** How many files one request may bring; the screen sends hundreds in several requests. */
export const BATCH_FILES = 100
/** How many bytes are gathered before they are; one file may have more. */
export const BATCH_BYTES = 32_000_000

const bytes: readonly string[] = ['docx', 'doc', 'pdf', 'zip'] satisfies Format[]

/** Whether a file of this format is no text that anyone could look at. */
export function isInBytes(format: string): boolean {
  return bytes.includes(format)
}
