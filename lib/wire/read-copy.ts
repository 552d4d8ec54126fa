import { type ParsedCopy, parsedCopySchema } from '#lib/import/parsed-copy.ts'

/** A stored reading. One that an older version wrote and that no longer fits is null: the item must be read again first. */
export function readCopy(stored: unknown): ParsedCopy | null {
  const parsed = parsedCopySchema.safeParse(stored)
  return parsed.success ? parsed.data : null
}
