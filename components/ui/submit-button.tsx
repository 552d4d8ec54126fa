'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button.tsx'

/** A form's button: it says so while the form is under way, and cannot be pressed twice. */
export function SubmitButton({ children, ...rest }: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus()
  return (
    <Button look="primary" type="submit" aria-busy={pending} {...rest} disabled={pending || rest.disabled}>
      {pending ? (
        <span aria-hidden className="size-3.5 animate-spin rounded-full border-2 border-current border-r-transparent" />
      ) : null}
      {children}
    </Button>
  )
}
