import type { ReactNode } from 'react'
import { Field, Select } from '#components/ui/field.tsx'

/** A fact that is one of several; `none` is what stands there when nothing is chosen. */
export function Choice(props: {
  id: string
  label: string
  hint?: ReactNode
  value: string
  none?: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
  className?: string
}) {
  const { id } = props
  return (
    <Field id={id} label={props.label} hint={props.hint} className={props.className}>
      <Select
        id={id}
        value={props.value}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.none === undefined ? null : <option value="">{props.none}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** Named things as options. */
export function named(things: { id: string; name: string }[]): { value: string; label: string }[] {
  return things.map((thing) => ({ value: thing.id, label: thing.name }))
}
