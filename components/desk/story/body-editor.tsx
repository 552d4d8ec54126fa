'use client'

import type { JSONContent } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type Ref, useImperativeHandle } from 'react'
import { toast } from 'sonner'
import { useReason } from '#components/ui/reasons.tsx'
import { bodyFromHtml } from '#lib/body/paste.ts'
import { bodyNodes } from './body-nodes.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { ImageNode } from './image-node.ts'
import { pasteBody } from './paste-body.ts'

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
  const say = useReason()
  const editor = useEditor({
    immediatelyRender: false,
    // Its own style element would need a nonce; what it says stands in desk.css.
    injectCSS: false,
    editable: props.editable,
    content: props.initial,
    extensions: [...bodyNodes, ImageNode],
    editorProps: {
      attributes: {
        id: 'story-body',
        class: 'story-writing min-h-96 outline-none',
        'aria-labelledby': props.labelId,
        role: 'textbox',
        'aria-multiline': 'true',
        lang: props.language,
        dir: props.direction,
      },
      handlePaste: (view, event) => {
        const html = event.clipboardData?.getData('text/html')
        // What was copied here is pasted as it was, pictures and all; the schema lets nothing else in.
        if (!html || (html.includes('data-pm-slice=') && html.includes('data-block='))) return false
        const { body, lost } = bodyFromHtml(new DOMParser().parseFromString(html, 'text/html').body)
        view.dispatch(pasteBody(view.state, body))
        if (lost.length > 0) toast(lost.map(say).join(' '))
        return true
      },
    },
    // The editor's attributes have no prototype, which a server action would not take for plain data.
    onUpdate: ({ editor: current }) => props.onChange(structuredClone(current.getJSON())),
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
      {props.editable ? <EditorToolbar editor={editor} onPickImage={props.onPickImage} /> : null}
      <EditorContent editor={editor} />
    </div>
  )
}
