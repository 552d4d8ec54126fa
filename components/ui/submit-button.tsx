'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button.tsx'

/** A form's button: it says so while the form is under way, keeps the focus, and sends nothing twice. */
export function SubmitButton(props: ButtonProps) {
  const { pending } = useFormStatus()
  return <Button look="primary" type="submit" {...props} busy={pending} />
}
