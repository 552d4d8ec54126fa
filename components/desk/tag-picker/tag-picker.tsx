'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { create } from '#app/desk/tags/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { useReason } from '#components/ui/reasons.tsx'
import { fold } from '#lib/search/fold.ts'
import { ChosenTags } from './chosen-tags.tsx'
import { type Offered, OfferedTags } from './offered-tags.tsx'
import { TagInput } from './tag-input.tsx'
import { MOST_TAGS, type PickedTag, type TagKind } from './tag-kinds.ts'

type Props = { value: PickedTag[]; offered: Offered[]; onChange: (tags: PickedTag[]) => void }

/** The tags of a story: type to find or make one, put them in order, take what was recognised in the text. */
export function TagPicker({ value, offered, onChange }: Props) {
  const t = useTranslations('tags')
  const say = useReason()
  const id = useId()
  const [problem, setProblem] = useState('')
  const [news, setNews] = useState('')
  // Several may be on their way to be made at once: each is added to what stands then, not to what stood when it was pressed.
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  const change = (tags: PickedTag[], said: string) => {
    latest.current = tags
    setNews(said)
    onChange(tags)
  }
  const add = ({ id: tagId, name, kind }: PickedTag) => {
    const isFull = latest.current.length >= MOST_TAGS
    setProblem(isFull ? t('full', { limit: MOST_TAGS }) : '')
    if (!isFull && !latest.current.some((one) => one.id === tagId))
      change([...latest.current, { id: tagId, name, kind }], t('added', { name }))
  }
  const make = async (name: string, kind: TagKind) => {
    const made = await answerOf(create({ name, kind }))
    if (made.ok) add(made.value)
    else setProblem(made.reasons.map(say).join(' '))
  }
  const move = (at: number, by: -1 | 1) => {
    const next = [...latest.current]
    const [tag] = next.splice(at, 1)
    if (!tag) return
    next.splice(at + by, 0, tag)
    change(next, t('moved', { name: tag.name, place: at + by + 1, count: next.length }))
  }
  const remove = (at: number) => {
    const tag = latest.current[at]
    if (latest.current.length === 1) focusInput()
    if (tag) change(latest.current.toSpliced(at, 1), t('removed', { name: tag.name }))
  }
  const focusInput = () => document.getElementById(`${id}-input`)?.focus()
  const isTaken = (one: Offered) => value.some((tag) => tag.kind === one.kind && fold(tag.name) === fold(one.name))
  const open = offered.filter((one) => !isTaken(one))
  return (
    <div className="grid gap-3">
      <TagInput
        id={`${id}-input`}
        label={t('add')}
        without={value.map((tag) => tag.id)}
        onPick={add}
        onCreate={(name, kind) => void make(name, kind)}
      />
      {problem ? (
        <p role="alert" className="text-sm text-danger">
          {problem}
        </p>
      ) : null}
      <p role="status" className="sr-only">
        {news}
      </p>
      <ChosenTags tags={value} onMove={move} onRemove={remove} />
      <OfferedTags
        offered={open}
        onTake={(one) => {
          if (open.length === 1) focusInput()
          void make(one.name, one.kind)
        }}
      />
    </div>
  )
}
