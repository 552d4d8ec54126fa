'use client'

import { ArrowDownIcon, ArrowUpIcon, XIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { create } from '#app/desk/tags/actions.ts'
import { Button } from '#components/ui/button.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import { TagInput } from './tag-input.tsx'
import { kinds, type PickedTag, type TagKind } from './tag-kinds.ts'

type Offered = { kind: TagKind; name: string; words: string[] }

/** The tags of a story: type to find or make one, put them in order, take what was recognised in the text. */
export function TagPicker({
  value,
  offered,
  onChange,
}: {
  value: PickedTag[]
  offered: Offered[]
  onChange: (tags: PickedTag[]) => void
}) {
  const t = useTranslations('tags')
  const say = useReason()
  const id = useId()
  const [problem, setProblem] = useState('')
  const add = (tag: PickedTag) => {
    setProblem('')
    if (!value.some((one) => one.id === tag.id)) onChange([...value, { id: tag.id, name: tag.name, kind: tag.kind }])
  }
  const make = async (name: string, kind: TagKind) => {
    const made = await create({ name, kind })
    if (made.ok) add(made.value)
    else setProblem(made.reasons.map(say).join(' '))
  }
  const move = (at: number, by: number) => {
    const next = [...value]
    const [tag] = next.splice(at, 1)
    if (tag) next.splice(at + by, 0, tag)
    onChange(next)
  }
  const open = offered.filter((one) => !value.some((tag) => tag.name.toLowerCase() === one.name.toLowerCase()))
  return (
    <div className="grid gap-3">
      <TagInput id={`${id}-input`} onPick={add} onCreate={(name, kind) => void make(name, kind)} />
      {problem ? (
        <p role="alert" className="text-sm text-danger">
          {problem}
        </p>
      ) : null}
      {value.length > 0 ? (
        <ul aria-label={t('chosen')}>
          {value.map((tag, at) => (
            <li key={tag.id} className="flex items-center gap-1 border-b border-rule py-1 text-sm">
              <span className="min-w-0 flex-1">
                {tag.name} <span className="text-soft">· {t(`kind.${tag.kind}`)}</span>
              </span>
              <Icon
                label={t('up', { name: tag.name })}
                disabled={at === 0}
                onClick={() => move(at, -1)}
                icon={<ArrowUpIcon aria-hidden className="size-4" />}
              />
              <Icon
                label={t('down', { name: tag.name })}
                disabled={at === value.length - 1}
                onClick={() => move(at, 1)}
                icon={<ArrowDownIcon aria-hidden className="size-4" />}
              />
              <Icon
                label={t('remove', { name: tag.name })}
                onClick={() => onChange(value.filter((one) => one.id !== tag.id))}
                icon={<XIcon aria-hidden className="size-4" />}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {open.length > 0 ? (
        <div>
          <p className="text-sm text-soft">{t('offered')}</p>
          <ul className="mt-1 flex flex-wrap gap-1.5">
            {open.map((one) => (
              <li key={`${one.kind} ${one.name}`}>
                <Button
                  className="h-auto! min-h-7! px-2! py-0.5! text-left text-xs! whitespace-normal!"
                  title={one.words.join(' … ')}
                  onClick={() => void make(one.name, kinds.find((kind) => kind === one.kind) ?? 'topic')}
                >
                  + {one.name} <span className="font-normal text-soft">{t(`kind.${one.kind}`)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

function Icon(props: { label: string; disabled?: boolean; onClick: () => void; icon: React.ReactNode }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
      className="inline-flex size-7 items-center justify-center rounded-[3px] hover:bg-sunken disabled:opacity-35"
    >
      {props.icon}
    </button>
  )
}
