import type { ParsedCopy } from './parsed-copy.ts'
import type { ReadCopies } from './reader.ts'
import type { ImportRefusal } from './refusal.ts'

const LONGEST = 20_000_000

/**
 * Gathers what the documents in an archive or a letter say. Pieces are numbered through the whole of it, since its bytes are what is kept;
 * one that could not be read has its number too, so that the others keep theirs if a later reading knows it.
 */
export class Pieces {
  private readonly copies: ParsedCopy[] = []
  private readonly refused: { file: string; reason: ImportRefusal }[] = []
  private next = 0
  private letters = 0

  /** Whether an archive's texts are together longer than any newsroom sends, however small it was packed. */
  get isTooLong(): boolean {
    return this.letters > LONGEST
  }

  add(copies: readonly ParsedCopy[], refused: readonly { file: string; reason: ImportRefusal }[] = []): void {
    for (const copy of copies) {
      for (const paragraph of copy.paragraphs) this.letters += paragraph.length
      this.copies.push({ ...copy, index: this.next })
      this.next += 1
    }
    for (const { file, reason } of refused) this.refuse(file, reason)
  }

  refuse(file: string, reason: ImportRefusal): void {
    this.refused.push({ file, reason })
    this.next += 1
  }

  all(): ReadCopies {
    if (this.isTooLong) return { ok: false, reason: { code: 'importXmlTooLarge' } }
    if (this.copies.length > 0) return { ok: true, copies: this.copies, refused: this.refused }
    return { ok: false, reason: this.refused[0]?.reason ?? { code: 'importNoText' } }
  }
}
