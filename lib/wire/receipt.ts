import type { Reason } from '#lib/platform/outcome.ts'

/**
 * What became of one file that came in. `known` means that the same bytes had come before: `items` are those of then. `refused` are
 * members of an archive or a letter that could not be read while others were, `lost` is what did not come along. `file` is the name it
 * came with, empty for pasted text.
 */
export type Receipt =
  | {
      file: string
      outcome: 'imported' | 'known'
      items: { id: string; headline: string }[]
      refused: { file: string; reason: Reason }[]
      lost: Reason[]
    }
  | { file: string; outcome: 'refused'; reason: Reason }
