import { openArchive } from './archive.ts'
import { Pieces } from './pieces.ts'
import type { ReadCopies, ReadOptions, Within } from './reader.ts'

/**
 * Reads every member of a ZIP as itself, by its path in the archive. What cannot be read is told in `refused` and stops nothing, but an
 * archive that grows too large is refused as a whole.
 */
export async function readZip(bytes: Uint8Array, options: ReadOptions, within: Within): Promise<ReadCopies> {
  const opened = await openArchive(bytes, within.budget)
  if (!opened.ok) return opened
  const kind = otherKind(opened.archive.names)
  if (kind) return { ok: false, reason: { code: 'importBinary', values: { kind } } }
  const pieces = new Pieces()
  for (const name of opened.archive.names.filter((one) => !isOfTheSystem(one))) {
    const file = [options.fileName, name]
      .filter(Boolean)
      .join('/')
      .replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')
    const member = await opened.archive.read(name)
    if (!member.ok && member.reason.code === 'importArchiveTooLarge') return member
    const { agencies, now, siblings } = options
    const result = member.ok ? await within.read(member.bytes, { agencies, now, siblings, fileName: file }) : member
    if (!result.ok && within.budget.inflated < 0) return result
    if (result.ok) pieces.add(result.copies, result.refused)
    else pieces.refuse(file, result.reason)
    if (pieces.isTooLong) break
  }
  return pieces.all()
}

/** Documents of other programs are archives too; their parts are no copy. */
function otherKind(names: readonly string[]): string | null {
  if (names.includes('[Content_Types].xml')) return 'Excel or PowerPoint'
  return names[0] === 'mimetype' ? 'OpenDocument or EPUB' : null
}

function isOfTheSystem(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/.test(name)
}
