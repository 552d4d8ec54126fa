'use client'

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Field, Input } from '#components/ui/field.tsx'

/** A picture in the text while it is written: the picture itself, and the three texts that belong to it. */
export function ImageBlock({ node, updateAttributes, selected }: NodeViewProps) {
  const t = useTranslations('story')
  const id = useId()
  const text = (name: 'alt' | 'caption' | 'credit') => (
    <Field id={`${id}-${name}`} label={t(`picture.${name}`)}>
      <Input
        id={`${id}-${name}`}
        value={String(node.attrs[name] ?? '')}
        onChange={(event) => updateAttributes({ [name]: event.target.value })}
      />
    </Field>
  )
  return (
    <NodeViewWrapper
      as="figure"
      className={`my-4 grid gap-2 border p-3 ${selected ? 'border-accent' : 'border-rule'}`}
      contentEditable={false}
    >
      {/* biome-ignore lint/performance/noImgElement: pictures are our own fixed renditions */}
      <img
        src={`/media/${node.attrs.mediaId}/640.webp`}
        alt={String(node.attrs.alt ?? '')}
        className="max-h-80 w-full object-contain"
      />
      <div className="grid gap-2 sm:grid-cols-3">
        {text('alt')}
        {text('caption')}
        {text('credit')}
      </div>
    </NodeViewWrapper>
  )
}
