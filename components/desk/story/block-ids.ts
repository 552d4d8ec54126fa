import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { newId } from '#lib/platform/ids.ts'

/** The blocks that statements, corrections and history hang on. */
export const blocksWithId = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'image',
  'horizontalRule',
]

/**
 * Gives every block an id and keeps it: a split block keeps the first half's id, a pasted copy gets a new one.
 */
export const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes() {
    return [
      {
        types: blocksWithId,
        attributes: {
          id: {
            default: null,
            keepOnSplit: false,
            parseHTML: () => null,
            renderHTML: ({ id }) => (id ? { 'data-block': id } : {}),
          },
        },
      },
    ]
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('blockIds'),
        appendTransaction(transactions, _before, state) {
          if (!transactions.some((transaction) => transaction.docChanged)) return null
          const seen = new Set<string>()
          const change = state.tr
          state.doc.descendants((node, position) => {
            if (!blocksWithId.includes(node.type.name)) return
            const id: unknown = node.attrs.id
            if (typeof id === 'string' && !seen.has(id)) {
              seen.add(id)
              return
            }
            const fresh = newId()
            seen.add(fresh)
            change.setNodeMarkup(position, undefined, { ...node.attrs, id: fresh })
          })
          return change.docChanged ? change.setMeta('addToHistory', false) : null
        },
      }),
    ]
  },
})
