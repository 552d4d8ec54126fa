/**
 * A story's text as a tree: ProseMirror's JSON, of which only these nodes and marks exist. Every block has an id that stays with it;
 * statements, corrections and the history hang on it.
 */
export type Body = { type: 'doc'; content: Block[] }

export type Block = Paragraph | Heading | List | Blockquote | Image | Rule

export type Paragraph = { type: 'paragraph'; attrs: { id: string }; content?: Inline[] }
export type Heading = { type: 'heading'; attrs: { id: string; level: 2 | 3 }; content?: Inline[] }
export type List = BulletList | OrderedList
export type BulletList = { type: 'bulletList'; attrs: { id: string }; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs: { id: string; start: number }; content: ListItem[] }
/** Begins with a paragraph; the lists inside reach no deeper than `limits.lists` in all. */
export type ListItem = { type: 'listItem'; attrs: { id: string }; content: (Paragraph | List)[] }
export type Blockquote = { type: 'blockquote'; attrs: { id: string }; content: Paragraph[] }
export type Image = {
  type: 'image'
  attrs: { id: string; mediaId: string; alt: string; caption: string; credit: string }
}
export type Rule = { type: 'horizontalRule'; attrs: { id: string } }

export type Inline = Text | HardBreak
export type Text = { type: 'text'; text: string; marks?: Mark[] }
export type HardBreak = { type: 'hardBreak'; marks?: Mark[] }
/** Each kind at most once on a piece of text. */
export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }

/** How large a body may be: bytes of its JSON in UTF-8, nodes in all, levels of nodes, and levels of lists inside lists. */
export const limits = { bytes: 1_000_000, nodes: 20_000, depth: 50, lists: 3 }

export type Limits = typeof limits
