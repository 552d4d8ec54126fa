import { archiveLimits, openArchive } from './archive.ts'
import type { ParsedCopy } from './parsed-copy.ts'
import type { ReadCopies, ReadOptions, Within } from './reader.ts'
import type { ImportRefusal } from './refusal.ts'

/**
 * Reads every member of a ZIP as itself, by its path in the archive. What cannot be read is told in `refused` and stops nothing, but an
 * archive that grows too large is refused as a whole.
 */
export async function readZip(bytes: Uint8Array, options: ReadOptions, within: Within): Promise<ReadCopies> {
  const opened = await openArchive(bytes, within.budget)
  if (!opened.ok) return opened
  const kind = otherKind(opened.archive.names)
  if (kind) return { ok: false, reason: { code: 'importBinary', values: { kind } } }
  const copies: ParsedCopy[] = []
  const refused: { file: string; reason: ImportRefusal }[] = []
  for (const name of opened.archive.names.filter((one) => !isOfTheSystem(one))) {
    const file = [options.fileName, name]
      .filter(Boolean)
      .join('/')
      .replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')
    const member = await opened.archive.read(name)
    if (!member.ok && member.reason.code === 'importArchiveTooLarge') return member
    const { agencies, now, siblings } = options
    const result = member.ok ? await within.read(member.bytes, { agencies, now, siblings, fileName: file }) : member
    if (!result.ok) {
      if (within.budget.inflated < 0) return result
      refused.push({ file, reason: result.reason })
      continue
    }
    copies.push(...result.copies)
    refused.push(...(result.refused ?? []))
    if (copies.length > archiveLimits.members) return { ok: false, reason: { code: 'importArchiveTooLarge' } }
  }
  if (copies.length === 0) return { ok: false, reason: refused[0]?.reason ?? { code: 'importNoText' } }
  return { ok: true, copies, refused }
}

/** Documents of other programs are archives too; their parts are no copy. */
function otherKind(names: readonly string[]): string | null {
  if (names.includes('[Content_Types].xml')) return 'Excel or PowerPoint'
  return names[0] === 'mimetype' ? 'OpenDocument or EPUB' : null
}

function isOfTheSystem(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/.test(name)
}
