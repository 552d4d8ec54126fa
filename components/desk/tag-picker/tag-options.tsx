'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { TagKind } from './tag-kinds.ts'
import type { Suggestion } from './use-suggestions.ts'

export type Option = { kind: 'pick'; tag: Suggestion } | { kind: 'create'; as: TagKind }

/** The list under the tag field. The field keeps the focus; here one option is marked, and kept in view. */
export function TagOptions(props: {
  id: string
  options: Option[]
  active: number
  open: boolean
  name: string
  onTake: (option: Option) => void
}) {
  const t = useTranslations('tags')
  const { id, options, active, open, name } = props
  useEffect(() => {
    if (open)
      document.getElementById(active < 0 ? `${id}-list` : `${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active, open])
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={t('found')}
      hidden={!open}
      className="absolute inset-x-0 z-20 mt-1 max-h-72 overflow-y-auto rounded-[3px] border border-rule-strong bg-surface py-1 shadow-lg"
    >
      {options.map((option, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input holds the focus and takes the keys
        <div
          key={option.kind === 'pick' ? option.tag.id : option.as}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onTake(option)}
          className={`cursor-pointer px-3 py-1.5 text-sm wrap-anywhere hover:bg-sunken ${at === active ? 'bg-accent-soft' : ''} ${isFirstToMake(options, at) ? 'mt-1 border-t border-rule pt-2' : ''}`}
        >
          {option.kind === 'pick' ? <Found tag={option.tag} /> : t('createAs', { name, kind: t(`kind.${option.as}`) })}
        </div>
      ))}
    </div>
  )
}

function isFirstToMake(options: Option[], at: number): boolean {
  return at > 0 && options[at]?.kind === 'create' && options[at - 1]?.kind === 'pick'
}

function Found({ tag }: { tag: Suggestion }) {
  const t = useTranslations('tags')
  return (
    <>
      {tag.name}{' '}
      <span className="text-soft">
        · {t(`kind.${tag.kind}`)}
        {tag.alias ? ` · ${tag.alias}` : ''}
      </span>
    </>
  )
}
