'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

/** A line of the story (headline, standfirst …) set as readers will see it, growing with its text. */
export function WritingLine(props: {
  name: 'kicker' | 'headline' | 'standfirst'
  value: string
  placeholder?: string
  editable: boolean
  onChange: (value: string) => void
  className: string
}) {
  const t = useTranslations('story')
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useEffect(() => {
    // Browsers that size a field by its content need no help.
    if (!area.current || CSS.supports('field-sizing', 'content')) return
    area.current.style.height = 'auto'
    area.current.style.height = `${area.current.scrollHeight}px`
  }, [props.value])
  return (
    <div className="mb-2">
      <label htmlFor={`story-${props.name}`} className="block text-xs text-soft">
        {t(`field.${props.name}`)}
      </label>
      <textarea
        ref={area}
        id={`story-${props.name}`}
        rows={1}
        value={props.value}
        placeholder={props.placeholder ?? t(`empty.${props.name}`)}
        readOnly={!props.editable}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
        onChange={(event) => props.onChange(event.target.value.replaceAll('\n', ' '))}
        className={`field-sizing-content block w-full resize-none overflow-hidden border-b border-transparent bg-transparent py-0.5 placeholder:text-soft hover:border-rule focus:border-accent ${props.className}`}
      />
    </div>
  )
}
