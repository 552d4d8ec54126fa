import { Editor, type JSONContent } from '@tiptap/core'
import { DOMParser, DOMSerializer } from '@tiptap/pm/model'
import { sinkListItem } from '@tiptap/pm/schema-list'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { parseBody } from '#lib/body/parse.ts'
import { newId } from '#lib/platform/ids.ts'
import { bodyNodes } from './body-nodes.ts'
import { ImageNode } from './image-node.ts'

function editorWith(content: JSONContent) {
  return new Editor({ element: null, extensions: [...bodyNodes, ImageNode], content })
}

const paragraph = (text: string): JSONContent => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content })
const item = (...content: JSONContent[]): JSONContent => ({ type: 'listItem', content })

const everything = doc(
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Harbour' }] },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Open ' },
      {
        type: 'text',
        text: 'again',
        marks: [{ type: 'link', attrs: { href: 'https://port.test/' } }, { type: 'bold' }, { type: 'italic' }],
      },
      { type: 'hardBreak', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'today', marks: [{ type: 'italic' }] },
    ],
  },
  {
    type: 'bulletList',
    content: [item(paragraph('a'), { type: 'orderedList', attrs: { start: 4 }, content: [item(paragraph('b'))] })],
  },
  { type: 'blockquote', content: [paragraph('We waited.'), paragraph('And waited.')] },
  { type: 'image', attrs: { mediaId: newId(), alt: 'A pier', caption: 'At dawn', credit: 'R. Novruz' } },
  { type: 'horizontalRule' },
  { type: 'paragraph' },
)

test('what the editor holds is stored unchanged, and comes back unchanged', () => {
  const stored = parseBody(everything)
  if (!stored.ok) throw new Error(JSON.stringify(stored.reasons))
  const written: unknown = JSON.parse(JSON.stringify(editorWith(stored.body).getJSON()))
  expect(written).toEqual(stored.body)
  expect(parseBody(written)).toEqual({ ok: true, body: stored.body, repairs: [] })
})

function refusals(editor: Editor) {
  const parsed = parseBody(JSON.parse(JSON.stringify(editor.getJSON())))
  return parsed.ok ? [] : parsed.reasons
}

test('a picture that is copied and pasted here keeps what is said of it; one without an id of ours is none', () => {
  const { schema } = editorWith(doc())
  const attrs = { mediaId: newId(), alt: 'A pier', caption: 'At dawn', credit: 'R. Novruz' }
  const { document } = parseHTML('<html><body></body></html>')
  const copy = DOMSerializer.fromSchema(schema).serializeNode(schema.nodeFromJSON({ type: 'image', attrs }), {
    document,
  })
  document.body.append(copy)
  expect(DOMParser.fromSchema(schema).parse(document.body).firstChild?.attrs).toMatchObject(attrs)
  const strange = parseHTML('<html><body><figure data-media="../x"></figure><p>Words.</p></body></html>').document
  expect(DOMParser.fromSchema(schema).parse(strange.body).firstChild?.type.name).toBe('paragraph')
})

test.each([
  [
    'a heading made a list',
    (editor: Editor) => editor.chain().selectAll().toggleHeading({ level: 2 }).toggleBulletList().run(),
  ],
  [
    'a list made a heading',
    (editor: Editor) => editor.chain().selectAll().toggleOrderedList().toggleHeading({ level: 3 }).run(),
  ],
  [
    'a quotation made a list',
    (editor: Editor) => editor.chain().selectAll().toggleBlockquote().toggleBulletList().run(),
  ],
  [
    'a list made a quotation',
    (editor: Editor) => editor.chain().selectAll().toggleBulletList().toggleBlockquote().run(),
  ],
  [
    'a rule in a list',
    (editor: Editor) => editor.chain().selectAll().toggleBulletList().setTextSelection(4).setHorizontalRule().run(),
  ],
  [
    'a picture in a list',
    (editor: Editor) =>
      editor
        .chain()
        .selectAll()
        .toggleBulletList()
        .setTextSelection(4)
        .insertContent({ type: 'image', attrs: { mediaId: newId() } })
        .run(),
  ],
  [
    'a picture in a quotation',
    (editor: Editor) =>
      editor
        .chain()
        .selectAll()
        .toggleBlockquote()
        .setTextSelection(4)
        .insertContent({ type: 'image', attrs: { mediaId: newId() } })
        .run(),
  ],
  [
    'a link with a bad address',
    (editor: Editor) => editor.chain().selectAll().setLink({ href: 'javascript:alert(1)' }).run(),
  ],
  ['everything deleted', (editor: Editor) => editor.chain().selectAll().deleteSelection().run()],
  [
    'paragraphs joined and split',
    (editor: Editor) => editor.chain().setTextSelection(8).joinBackward().splitBlock().splitBlock().run(),
  ],
])('%s can be saved', (_what, act) => {
  const editor = editorWith(doc(paragraph('One.'), paragraph('Two.'), paragraph('Three.')))
  act(editor)
  expect(refusals(editor)).toEqual([])
})

/** The editor's own plugins need a page to be on; their rules hold for any state. */
function pressTabIn(state: EditorState, text: string): EditorState {
  let next = state
  state.doc.descendants((node, position) => {
    if (node.text === text) next = state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)))
  })
  const type = state.schema.nodes.listItem
  if (type) sinkListItem(type)(next, (transaction) => (next = next.apply(transaction)))
  return next
}

test('items sink three levels and no further, every block with an id of its own', () => {
  const editor = editorWith(
    doc({ type: 'bulletList', content: ['a', 'b', 'c', 'd', 'e'].map((text) => item(paragraph(text))) }),
  )
  const { plugins } = editor.extensionManager
  const state = ['b', 'c', 'c', 'd', 'd', 'd', 'e', 'e', 'e', 'e'].reduce(
    pressTabIn,
    EditorState.create({ doc: editor.state.doc, plugins }),
  )
  const parsed = parseBody(JSON.parse(JSON.stringify(state.doc.toJSON())))
  expect(parsed).toMatchObject({ ok: true, repairs: [] })
  expect(JSON.stringify(parsed).match(/bulletList/g)).toHaveLength(3)
})
