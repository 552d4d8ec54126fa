import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { limits } from '#lib/body/body.ts'

/** Lets no list go deeper than a story's lists may: Tab, a drop or a paste that would make one does nothing, and what is saved is never refused. */
export const ListDepth = Extension.create({
  name: 'listDepth',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('listDepth'),
        filterTransaction: (transaction) => !transaction.docChanged || listLevels(transaction.doc) <= limits.lists,
      }),
    ]
  },
})

/** How many lists stand one in another at the deepest place. */
function listLevels(doc: Node): number {
  let deepest = 0
  doc.descendants((node, position) => {
    if (node.type.name !== 'listItem') return !node.isTextblock
    const around = doc.resolve(position + 1)
    let levels = 0
    for (let depth = around.depth; depth > 0; depth -= 1) if (around.node(depth).type.name === 'listItem') levels += 1
    deepest = Math.max(deepest, levels)
    return true
  })
  return deepest
}
