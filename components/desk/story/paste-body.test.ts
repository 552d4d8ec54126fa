import { Editor, type JSONContent } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { parseBody } from '#lib/body/parse.ts'
import { bodyFromHtml } from '#lib/body/paste.ts'
import { bodyText } from '#lib/body/text.ts'
import { newId } from '#lib/platform/ids.ts'
import { bodyNodes } from './body-nodes.ts'
import { pasteBody } from './paste-body.ts'

/** The text after HTML was pasted at a place in it, as it would be saved. */
function pastedInto(content: JSONContent[], at: number, html: string) {
  const editor = new Editor({ element: null, extensions: bodyNodes, content: { type: 'doc', content } })
  const state = EditorState.create({ doc: editor.state.doc, plugins: editor.extensionManager.plugins })
  const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)))
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  const after = there.apply(pasteBody(there, bodyFromHtml(document.body).body))
  const parsed = parseBody(JSON.parse(JSON.stringify(after.doc.toJSON())))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reasons))
  expect(parsed.repairs).toEqual([])
  return parsed.body
}

const line = [{ type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text: 'Boats left.' }] }]

test('a few words join the sentence they are pasted into', () => {
  expect(bodyText(pastedInto(line, 6, '<p>, all <b>forty</b>,</p>'))).toBe('Boats, all forty, left.')
})

test('paragraphs pasted into a sentence part it', () => {
  expect(bodyText(pastedInto(line, 6, '<p>One.</p><p>Two.</p><p>Three.</p>'))).toBe('BoatsOne.\n\nTwo.\n\nThree. left.')
})

test('lists and headings pasted into an empty paragraph stay what they are', () => {
  const types = (html: string) => pastedInto([{ type: 'paragraph' }], 1, html).content.map((block) => block.type)
  expect(types('<ul><li>a</li><li>b</li></ul><p>After.</p>')).toEqual(['bulletList', 'paragraph'])
  expect(types('<h2>Head</h2><p>Text.</p><hr><blockquote>Said.</blockquote>')).toEqual([
    'heading',
    'paragraph',
    'horizontalRule',
    'blockquote',
  ])
})

test('a paste that leaves nothing changes nothing', () => {
  expect(bodyText(pastedInto(line, 6, '<img src="x">'))).toBe('Boats left.')
})
