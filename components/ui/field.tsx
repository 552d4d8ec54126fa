import type { ComponentProps, ReactNode } from 'react'

export const inputClass =
  'block w-full rounded-[3px] border border-rule-strong bg-surface px-2.5 py-1.5 text-[0.9375rem] text-ink placeholder:text-soft aria-invalid:border-danger aria-invalid:outline-danger disabled:bg-sunken disabled:text-soft'

/** A labelled control with its hint and its errors, tied together for screen readers. `id` is the control's. */
export function Field(props: {
  id: string
  label: ReactNode
  hint?: ReactNode
  errors?: readonly string[]
  children: ReactNode
  className?: string
}) {
  return (
    <div className={`grid gap-1 ${props.className ?? ''}`}>
      <label htmlFor={props.id} className="text-sm font-medium">
        {props.label}
      </label>
      {props.children}
      {props.hint ? (
        <p id={`${props.id}-hint`} className="text-sm text-soft">
          {props.hint}
        </p>
      ) : null}
      {props.errors?.length ? (
        <p id={`${props.id}-errors`} className="text-sm font-medium text-danger">
          {props.errors.join(' ')}
        </p>
      ) : null}
    </div>
  )
}

/** The attributes that tie a control to its Field. */
export function describedBy(id: string, has: { hint?: boolean; errors?: readonly string[] }) {
  const ids = [has.hint ? `${id}-hint` : '', has.errors?.length ? `${id}-errors` : ''].filter(Boolean).join(' ')
  return { id, 'aria-describedby': ids || undefined, 'aria-invalid': has.errors?.length ? true : undefined }
}

export function Input({ className = '', ...rest }: ComponentProps<'input'>) {
  return <input className={`${inputClass} min-h-9 ${className}`} {...rest} />
}

export function TextArea({ className = '', ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={`${inputClass} ${className}`} {...rest} />
}

export function Select({ className = '', ...rest }: ComponentProps<'select'>) {
  return <select className={`${inputClass} min-h-9 pr-8 ${className}`} {...rest} />
}
