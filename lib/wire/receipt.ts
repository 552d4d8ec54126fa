import type { Reason } from '#lib/platform/outcome.ts'

/**
 * What became of one file that came in. `known` means that the same bytes had come before: `items` are those of then.
 * `file` is the name it came with, empty for pasted text.
 */
export type Receipt =
  | { file: string; outcome: 'imported' | 'known'; items: { id: string; headline: string }[] }
  | { file: string; outcome: 'refused'; reason: Reason }
