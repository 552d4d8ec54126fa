'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { inputClass } from '#components/ui/field.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import { fold } from '#lib/search/fold.ts'
import { kinds, type PickedTag, type TagKind } from './tag-kinds.ts'
import { type Option, TagOptions } from './tag-options.tsx'
import { type Suggestion, useSuggestions } from './use-suggestions.ts'

type Props = {
  id: string
  label: string
  /** Tags that are not offered: they are chosen already. */
  without?: readonly string[]
  onPick: (tag: PickedTag) => void
  /** Given where what is not there may be made. */
  onCreate?: (name: string, kind: TagKind) => void
}

/**
 * A combobox over the newsroom's tags (list autocomplete with manual selection, ARIA Authoring Practices 1.2): the nearest is marked and
 * Enter takes it; a new tag is only ever made by choosing its kind.
 */
export function TagInput({ id, label, without = [], onPick, onCreate }: Props) {
  const t = useTranslations('tags')
  const say = useReason()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [moved, setMoved] = useState<number | null>(null)
  const entered = useRef(false)
  const { tags, reasons, settled } = useSuggestions(typed)
  const found = tags.filter((tag) => !without.includes(tag.id))
  const options = typed.trim() === '' ? [] : optionsFor(found, onCreate ? kindsToMake(tags, typed) : [])
  const active = moved ?? (settled && found.length > 0 ? 0 : -1)
  const shown = open && options.length > 0

  const take = (option: Option | undefined) => {
    if (!option) return
    setTyped('')
    setOpen(false)
    setMoved(null)
    if (option.kind === 'pick') onPick(option.tag)
    else onCreate?.(typed.trim(), option.as)
  }
  /** Nothing has that name: the first kind is marked, and another Enter makes it. */
  const askWhatItIs = () => {
    setOpen(true)
    setMoved(0)
  }
  // Someone who types a name and presses Enter at once means the tag of that very name, as soon as it is found.
  useEffect(() => {
    if (!settled || !entered.current) return
    entered.current = false
    const same = found.find((tag) => [tag.name, tag.alias ?? ''].some((name) => fold(name) === fold(typed)))
    if (same) take({ kind: 'pick', tag: same })
    else askWhatItIs()
  })
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      setOpen(true)
      if (shown) setMoved(nextOf(active, step, options.length))
    } else if (event.key === 'Enter') {
      if (shown && active >= 0) take(options[active])
      else if (settled) askWhatItIs()
      else entered.current = true
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation()
      if (shown) setOpen(false)
      else setTyped('')
    } else return
    event.preventDefault()
  }
  return (
    <div className="relative">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={typed}
        maxLength={120}
        onChange={(event) => {
          setTyped(event.target.value)
          setOpen(true)
          setMoved(null)
          entered.current = false
        }}
        onKeyDown={onKey}
        onBlur={() => setOpen(false)}
        className={`${inputClass} mt-1 min-h-9`}
      />
      <TagOptions id={id} options={options} active={active} open={shown} name={typed.trim()} onTake={take} />
      <p role="status" className="text-sm text-soft">
        {reasons.map(say).join(' ')}
        {settled && reasons.length === 0 && typed.trim() !== '' && options.length === 0 ? t('nothingFound') : ''}
        {shown && options[active]?.kind === 'create' ? t('chooseKind') : ''}
      </p>
    </div>
  )
}

/** The place of the option after or before this one, round and round; with none marked (-1), the first or the last. */
function nextOf(active: number, step: number, count: number): number {
  if (active < 0) return step > 0 ? 0 : count - 1
  return (active + step + count) % count
}

/** Every kind as which what is typed could be made: those as which it is not there yet. */
function kindsToMake(there: Suggestion[], typed: string): TagKind[] {
  const folded = fold(typed)
  return kinds.filter((kind) => !there.some((tag) => tag.kind === kind && fold(tag.name) === folded))
}

function optionsFor(found: Suggestion[], toMake: TagKind[]): Option[] {
  return [
    ...found.map((tag): Option => ({ kind: 'pick', tag })),
    ...toMake.map((as): Option => ({ kind: 'create', as })),
  ]
}
