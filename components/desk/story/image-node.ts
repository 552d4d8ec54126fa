import { mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { ImageBlock } from './image-block.tsx'

/** A picture in the text: which one, and its alt, caption and credit in this story. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return {
      mediaId: { default: null },
      alt: { default: '' },
      caption: { default: '' },
      credit: { default: '' },
    }
  },
  parseHTML() {
    return [{ tag: 'figure[data-media]' }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes({ 'data-media': HTMLAttributes.mediaId })]
  },
  addNodeView() {
    return ReactNodeViewRenderer(ImageBlock)
  },
})
