'use client'

import { type ComponentProps, useEffect, useRef } from 'react'

/** A form whose answer is `state`. When it is refused, the focus goes to what is wrong: the first such field, or the reasons above them. */
export function Form({ state, ...rest }: ComponentProps<'form'> & { state: { status: string } }) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state.status !== 'refused') return
    const wrong = form.current?.querySelector('[data-problems], [aria-invalid=true]')
    if (wrong instanceof HTMLElement) wrong.focus()
  }, [state])
  // The browser's own bubbles speak the browser's language; the server's answer speaks the person's.
  return <form ref={form} noValidate {...rest} />
}
