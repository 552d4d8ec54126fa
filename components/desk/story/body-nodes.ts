import { Blockquote } from '@tiptap/extension-blockquote'
import { Link } from '@tiptap/extension-link'
import { ListItem, OrderedList } from '@tiptap/extension-list'
import StarterKit from '@tiptap/starter-kit'
import { safeHref } from '#lib/body/href.ts'
import { BlockIds } from './block-ids.ts'
import { ListDepth } from './list-depth.ts'

/** What can be written, besides pictures: exactly the nodes, marks and attributes of a body, so that what is typed can be saved as it is. */
export const bodyNodes = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    link: false,
    listItem: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  Blockquote.extend({ content: 'paragraph+' }),
  ListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' }),
  OrderedList.extend({
    addAttributes: () => ({
      start: { default: 1, parseHTML: (element) => Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1 },
    }),
  }),
  Link.extend({ addAttributes: () => ({ href: { default: null } }) }).configure({
    openOnClick: false,
    autolink: true,
    isAllowedUri: (url) => safeHref(url) !== null,
  }),
  BlockIds,
  ListDepth,
]
