import { type Attribute, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { isId } from '#lib/platform/ids.ts'
import { ImageBlock } from './image-block.tsx'

/** A picture in the text: which one, and its alt, caption and credit in this story. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return {
      mediaId: copied('mediaId', 'data-media', null),
      alt: copied('alt', 'data-alt', ''),
      caption: copied('caption', 'data-caption', ''),
      credit: copied('credit', 'data-credit', ''),
    }
  },
  parseHTML() {
    return [
      {
        tag: 'figure[data-media]',
        getAttrs: (figure) => (isId(figure.getAttribute('data-media') ?? '') ? null : false),
      },
    ]
  },
  renderHTML({ HTMLAttributes }) {
    return ['figure', HTMLAttributes]
  },
  addNodeView() {
    return ReactNodeViewRenderer(ImageBlock)
  },
})

/** An attribute that goes along when the picture is cut or copied. */
function copied(field: string, name: string, missing: string | null): Partial<Attribute> {
  return {
    default: missing,
    parseHTML: (figure) => figure.getAttribute(name) ?? missing,
    renderHTML: (attributes) => ({ [name]: attributes[field] }),
  }
}
