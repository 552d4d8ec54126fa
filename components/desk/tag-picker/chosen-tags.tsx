'use client'

import { ArrowDownIcon, ArrowUpIcon, XIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MouseEvent, ReactNode } from 'react'
import type { PickedTag } from './tag-kinds.ts'

/** The tags of a story in their order; each can be moved and removed. */
export function ChosenTags(props: {
  tags: PickedTag[]
  onMove: (at: number, by: -1 | 1) => void
  onRemove: (at: number) => void
}) {
  const t = useTranslations('tags')
  const { tags, onMove, onRemove } = props
  if (tags.length === 0) return null
  return (
    <ul aria-label={t('chosen')}>
      {tags.map((tag, at) => (
        <li key={tag.id} className="flex items-center gap-1 border-b border-rule py-1 text-sm">
          <span className="min-w-0 flex-1 wrap-anywhere">
            {tag.name} <span className="text-soft">· {t(`kind.${tag.kind}`)}</span>
          </span>
          <IconButton label={t('up', { name: tag.name })} dull={at === 0} onPress={() => onMove(at, -1)}>
            <ArrowUpIcon aria-hidden className="size-4" />
          </IconButton>
          <IconButton label={t('down', { name: tag.name })} dull={at === tags.length - 1} onPress={() => onMove(at, 1)}>
            <ArrowDownIcon aria-hidden className="size-4" />
          </IconButton>
          <IconButton
            label={t('remove', { name: tag.name })}
            onPress={(event) => {
              moveFocusOn(event.currentTarget)
              onRemove(at)
            }}
          >
            <XIcon aria-hidden className="size-4" />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}

/** `dull` is a button that does nothing now; it stays in reach, so that the focus is not lost when a tag arrives at an end. */
function IconButton(props: {
  label: string
  dull?: boolean
  onPress: (event: MouseEvent<HTMLButtonElement>) => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.dull || undefined}
      onClick={(event) => props.dull || props.onPress(event)}
      className="inline-flex size-7 items-center justify-center rounded-[3px] hover:bg-sunken disabled:opacity-35 aria-disabled:opacity-35"
    >
      {props.children}
    </button>
  )
}

/** Before a line goes away, the focus goes to the last button of the next one (or the one before), so that it is not lost. */
export function moveFocusOn(button: HTMLElement): void {
  const line = button.closest('li')
  const next = line?.nextElementSibling ?? line?.previousElementSibling
  const buttons = next?.querySelectorAll('button') ?? []
  buttons[buttons.length - 1]?.focus()
}
