'use client'

import type { Editor } from '@tiptap/react'
import { useEditorState } from '@tiptap/react'
import {
  BoldIcon,
  Heading2Icon,
  Heading3Icon,
  ImageIcon,
  ItalicIcon,
  LinkIcon,
  ListIcon,
  ListOrderedIcon,
  MinusIcon,
  QuoteIcon,
  RedoIcon,
  UndoIcon,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field, Input } from '#components/ui/field.tsx'
import { safeHref } from '#lib/body/href.ts'

type Props = {
  editor: Editor
  onPickImage: (insert: (image: { mediaId: string; alt: string; caption: string; credit: string }) => void) => void
}

/** What can be done to the text, as buttons; every one has its key as well. */
export function EditorToolbar({ editor, onPickImage }: Props) {
  const t = useTranslations('story')
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      h2: now.isActive('heading', { level: 2 }),
      h3: now.isActive('heading', { level: 3 }),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      link: now.isActive('link'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  })
  const run = () => editor.chain().focus()
  const tool = (label: string, pressed: boolean | undefined, act: () => void, icon: ReactNode, disabled = false) => (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={act}
      className={`inline-flex size-9 items-center justify-center rounded-[3px] hover:bg-sunken disabled:opacity-40 ${pressed ? 'bg-accent-soft text-accent' : ''}`}
    >
      {icon}
    </button>
  )
  const size = 'size-4'
  return (
    <div
      role="toolbar"
      aria-label={t('editor.toolbar')}
      className="sticky top-0 z-10 mb-3 flex flex-wrap gap-0.5 border-y border-rule bg-paper py-1"
    >
      {tool(t('editor.bold'), on.bold, () => run().toggleBold().run(), <BoldIcon className={size} />)}
      {tool(t('editor.italic'), on.italic, () => run().toggleItalic().run(), <ItalicIcon className={size} />)}
      <LinkButton editor={editor} active={on.link} />
      {tool(
        t('editor.heading2'),
        on.h2,
        () => run().toggleHeading({ level: 2 }).run(),
        <Heading2Icon className={size} />,
      )}
      {tool(
        t('editor.heading3'),
        on.h3,
        () => run().toggleHeading({ level: 3 }).run(),
        <Heading3Icon className={size} />,
      )}
      {tool(t('editor.bullets'), on.bullets, () => run().toggleBulletList().run(), <ListIcon className={size} />)}
      {tool(
        t('editor.numbers'),
        on.numbers,
        () => run().toggleOrderedList().run(),
        <ListOrderedIcon className={size} />,
      )}
      {tool(t('editor.quote'), on.quote, () => run().toggleBlockquote().run(), <QuoteIcon className={size} />)}
      {tool(t('editor.rule'), undefined, () => run().setHorizontalRule().run(), <MinusIcon className={size} />)}
      {tool(
        t('editor.image'),
        undefined,
        () => onPickImage((image) => run().insertContent({ type: 'image', attrs: image }).run()),
        <ImageIcon className={size} />,
      )}
      <span className="flex-1" />
      {tool(t('editor.undo'), undefined, () => run().undo().run(), <UndoIcon className={size} />, !on.undo)}
      {tool(t('editor.redo'), undefined, () => run().redo().run(), <RedoIcon className={size} />, !on.redo)}
    </div>
  )
}

function LinkButton({ editor, active }: { editor: Editor; active: boolean }) {
  const t = useTranslations('story')
  const [open, setOpen] = useState(false)
  const [address, setAddress] = useState('')
  const [wrong, setWrong] = useState(false)
  const begin = () => {
    setAddress(String(editor.getAttributes('link').href ?? ''))
    setWrong(false)
    setOpen(true)
  }
  const set = () => {
    const href = safeHref(address)
    if (href === null) return setWrong(true)
    editor.chain().focus().extendMarkRange('link').setLink({ href }).run()
    setOpen(false)
  }
  return (
    <>
      <button
        type="button"
        title={t('editor.link')}
        aria-label={t('editor.link')}
        aria-pressed={active}
        onClick={begin}
        className={`inline-flex size-9 items-center justify-center rounded-[3px] hover:bg-sunken ${active ? 'bg-accent-soft text-accent' : ''}`}
      >
        <LinkIcon className="size-4" />
      </button>
      <Dialog title={t('editor.link')} open={open} onOpenChange={setOpen}>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
            set()
          }}
        >
          <Field id="link-address" label={t('editor.linkAddress')} errors={wrong ? [t('editor.linkWrong')] : []}>
            <Input
              id="link-address"
              type="text"
              inputMode="url"
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          </Field>
          <div className="flex gap-2">
            <Button look="primary" type="submit">
              {t('editor.linkSet')}
            </Button>
            {active ? (
              <Button
                onClick={() => {
                  editor.chain().focus().extendMarkRange('link').unsetLink().run()
                  setOpen(false)
                }}
              >
                {t('editor.linkRemove')}
              </Button>
            ) : null}
          </div>
        </form>
      </Dialog>
    </>
  )
}
