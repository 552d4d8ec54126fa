import type { ContentInput } from '#lib/article/content.ts'
import type { Start } from '#lib/body/sentences.ts'
import type { FieldChange } from '#lib/wire/compare-fields.ts'
import type { TextChange } from '#lib/wire/compare-versions.ts'

/** A sentence of the three texts, as words. Null: that text has none there. */
export type RowView =
  | { kind: 'same'; old: string; ours: string | null }
  | { kind: 'own'; ours: string }
  | ({ kind: 'change' } & ChangeView)

export type ChangeView = Pick<TextChange, 'id' | 'standing'> & {
  what: TextChange['kind']
  old: Said
  now: Said
  ours: Said
}

export type Said = { text: string; start: Start } | null

/** A newer version of a story's copy beside the story, as the screen gets it: plain data only. */
export type VersionView = {
  storyId: string
  /** The story's version that is shown here. */
  seen: number
  itemId: string
  language: string
  fields: FieldChange[]
  rows: RowView[]
  /** The story as it stands, so that what was brought in can be undone. */
  content: ContentInput
  mayBring: boolean
  maySee: boolean
}
