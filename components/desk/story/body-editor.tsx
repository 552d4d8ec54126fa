'use client'

import type { JSONContent } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useTranslations } from 'next-intl'
import { type Ref, useImperativeHandle } from 'react'
import { safeHref } from '#lib/body/href.ts'
import { bodyFromHtml } from '#lib/body/paste.ts'
import { BlockIds } from './block-ids.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { ImageNode } from './image-node.ts'

export type BodyHandle = { setBody: (body: JSONContent) => void; focus: () => void }

/** Where the text is written: only what the body's tree allows can be typed or pasted. */
export function BodyEditor(props: {
  initial: JSONContent
  language: string
  direction: 'ltr' | 'rtl'
  editable: boolean
  labelId: string
  onChange: (body: JSONContent) => void
  onPickImage: (insert: (image: { mediaId: string; alt: string; caption: string; credit: string }) => void) => void
  handle: Ref<BodyHandle>
}) {
  const t = useTranslations('story')
  const editor = useEditor({
    immediatelyRender: false,
    editable: props.editable,
    content: props.initial,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        code: false,
        codeBlock: false,
        strike: false,
        underline: false,
        link: false,
        trailingNode: false,
      }),
      Link.configure({
        openOnClick: false,
        autolink: true,
        isAllowedUri: (url) => safeHref(url) !== null,
        HTMLAttributes: { class: null, target: null, rel: null },
      }),
      ImageNode,
      BlockIds,
    ],
    editorProps: {
      attributes: {
        class: 'story-writing min-h-96 outline-none',
        'aria-labelledby': props.labelId,
        role: 'textbox',
        'aria-multiline': 'true',
        lang: props.language,
        dir: props.direction,
      },
      handlePaste: (_view, event) => {
        const html = event.clipboardData?.getData('text/html')
        if (!html) return false
        const { body } = bodyFromHtml(new DOMParser().parseFromString(html, 'text/html').body)
        editor?.chain().focus().insertContent(body.content).run()
        return true
      },
    },
    onUpdate: ({ editor: current }) => props.onChange(current.getJSON()),
  })
  useImperativeHandle(
    props.handle,
    () => ({
      setBody: (body) => editor?.commands.setContent(body, { emitUpdate: false }),
      focus: () => editor?.commands.focus(),
    }),
    [editor],
  )
  if (!editor) return <div className="min-h-96 text-soft">{t('editor.opening')}</div>
  return (
    <div>
      <EditorToolbar editor={editor} onPickImage={props.onPickImage} />
      <EditorContent editor={editor} />
    </div>
  )
}
