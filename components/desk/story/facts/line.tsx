import { Field, Input } from '#components/ui/field.tsx'

/** One line of a story's facts. */
export function Line(props: {
  id: string
  label: string
  hint?: string
  type?: string
  value: string
  placeholder?: string
  onChange: (value: string) => void
}) {
  const id = `story-${props.id}`
  return (
    <Field id={id} label={props.label} hint={props.hint}>
      <Input
        id={id}
        type={props.type ?? 'text'}
        value={props.value}
        placeholder={props.placeholder}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Field>
  )
}
