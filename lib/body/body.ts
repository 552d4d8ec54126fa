/**
 * A story's text as a tree: ProseMirror's JSON, of which only these nodes and marks exist. Every block has an id that stays with it;
 * statements, corrections and the history hang on it.
 */
export type Body = { type: 'doc'; content: Block[] }

export type Block = Paragraph | Heading | BulletList | OrderedList | Blockquote | Image | Rule

export type Paragraph = { type: 'paragraph'; attrs: { id: string }; content?: Inline[] }
export type Heading = { type: 'heading'; attrs: { id: string; level: 2 | 3 }; content?: Inline[] }
export type BulletList = { type: 'bulletList'; attrs: { id: string }; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs: { id: string; start: number }; content: ListItem[] }
export type ListItem = { type: 'listItem'; attrs: { id: string }; content: (Paragraph | BulletList | OrderedList)[] }
export type Blockquote = { type: 'blockquote'; attrs: { id: string }; content: Paragraph[] }
export type Image = {
  type: 'image'
  attrs: { id: string; mediaId: string; alt: string; caption: string; credit: string }
}
export type Rule = { type: 'horizontalRule'; attrs: { id: string } }

export type Inline = { type: 'text'; text: string; marks?: Mark[] } | { type: 'hardBreak' }
export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }
