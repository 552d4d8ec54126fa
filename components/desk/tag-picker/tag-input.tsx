'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { suggest } from '#app/desk/tags/actions.ts'
import { inputClass } from '#components/ui/field.tsx'
import { kinds, type PickedTag, type TagKind } from './tag-kinds.ts'

type Suggestion = PickedTag & { alias: string | null }
type Option = { kind: 'pick'; tag: Suggestion } | { kind: 'create'; as: TagKind }

/** A combobox over the newsroom's tags (the pattern of the ARIA Authoring Practices): type, arrow to one, Enter takes it; or make it. */
export function TagInput({
  id,
  onPick,
  onCreate,
}: {
  id: string
  onPick: (tag: PickedTag) => void
  onCreate?: (name: string, kind: TagKind) => void
}) {
  const t = useTranslations('tags')
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Suggestion[]>([])
  const [active, setActive] = useState(-1)
  useEffect(() => {
    if (typed.trim() === '') return setFound([])
    let over = false
    const timer = window.setTimeout(() => {
      void suggest({ typed }).then((result) => {
        if (!over && result.ok) setFound(result.value)
      })
    }, 120)
    return () => {
      over = true
      window.clearTimeout(timer)
    }
  }, [typed])
  const options: Option[] =
    typed.trim() === ''
      ? []
      : [
          ...found.map((tag): Option => ({ kind: 'pick', tag })),
          ...(onCreate ? kinds.map((as): Option => ({ kind: 'create', as })) : []),
        ]
  const take = (option: Option | undefined) => {
    if (!option) return
    if (option.kind === 'pick') onPick(option.tag)
    else onCreate?.(typed.trim(), option.as)
    setTyped('')
    setActive(-1)
  }
  const onKey = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive((at) => Math.min(at + 1, options.length - 1))
    else if (event.key === 'ArrowUp') setActive((at) => Math.max(at - 1, 0))
    else if (event.key === 'Escape') setTyped('')
    else if (event.key === 'Enter') take(options[active === -1 && found.length > 0 ? 0 : active])
    else return
    event.preventDefault()
  }
  const open = options.length > 0
  return (
    <div className="relative">
      <label htmlFor={id} className="text-sm font-medium">
        {t('add')}
      </label>
      <input
        id={id}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        value={typed}
        maxLength={120}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(-1)
        }}
        onKeyDown={onKey}
        className={`${inputClass} mt-1 min-h-9`}
      />
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
            onClick={() => take(option)}
            className={`cursor-pointer px-3 py-1.5 text-sm ${at === active ? 'bg-sunken' : ''}`}
          >
            {option.kind === 'pick' ? (
              <>
                {option.tag.name}{' '}
                <span className="text-soft">
                  · {t(`kind.${option.tag.kind}`)}
                  {option.tag.alias ? ` · ${option.tag.alias}` : ''}
                </span>
              </>
            ) : (
              t('createAs', { name: typed.trim(), kind: t(`kind.${option.as}`) })
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
