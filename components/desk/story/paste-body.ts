import { Node, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Body } from '#lib/body/body.ts'

/** The text with a body pasted at the selection, as an editor pastes: what stands at its ends joins the paragraph it is put into. */
export function pasteBody(state: EditorState, body: Body): Transaction {
  const pasted = Node.fromJSON(state.schema, body)
  return state.tr.replaceSelection(Slice.maxOpen(pasted.content)).scrollIntoView().setMeta('paste', true)
}
