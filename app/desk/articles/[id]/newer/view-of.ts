import type { RowView, Said } from '#components/desk/version/version-types.ts'
import type { Sentence } from '#lib/body/sentences.ts'
import type { LoadedVersion } from '#lib/wire/load-version.ts'

/** The rows of a comparison as words, for the browser. */
export function rowsOf({ comparison, texts }: LoadedVersion): RowView[] {
  const text = (sentences: readonly Sentence[], at: number) => sentences[at]?.text ?? ''
  return comparison.rows.map((row): RowView => {
    if (row.kind === 'own') return { kind: 'own', ours: text(texts.ours, row.ours) }
    if (row.kind === 'same')
      return {
        kind: 'same',
        old: text(texts.old, row.old),
        ours: row.ours === null ? null : text(texts.ours, row.ours),
      }
    const { id, kind, standing, old, now, ours } = row.change
    return {
      kind: 'change',
      id,
      what: kind,
      standing,
      old: said(texts.old, old),
      now: said(texts.now, now),
      ours: said(texts.ours, ours),
    }
  })
}

function said(sentences: readonly Sentence[], at: number | null): Said {
  const sentence = at === null ? undefined : sentences[at]
  return sentence ? { text: sentence.text, start: sentence.start } : null
}
