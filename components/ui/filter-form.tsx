'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, type ReactNode, useEffect, useRef, useState, useTransition } from 'react'
import { Button } from './button.tsx'

type Props = {
  /** The page whose list is filtered. */
  action: string
  /** The filters as they stand in the address, by the names of the controls. */
  values: Record<string, string | undefined>
  /** The button that shows where there is no script. */
  button: string
  className?: string
  children: ReactNode
  /** Further filters, which a phone shows behind a button; `open` where one of them is set. */
  more?: { label: string; open: boolean; children: ReactNode }
}

const TYPING = 250

/** Filters of a list: each acts as it is changed, and they stand in the address. Where there is no script it is a plain form with a button. */
export function FilterForm({ action, values, button, className = '', children, more }: Props) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef(0)
  const [pending, start] = useTransition()
  const [open, setOpen] = useState(more?.open ?? false)
  const show = () => {
    window.clearTimeout(timer.current)
    if (!form.current) return
    const address = addressOf(action, new FormData(form.current))
    start(() => router.replace(address, { scroll: false }))
  }
  // After a way back, or a link that clears them, the controls say again what the address says; never under someone's hands.
  useEffect(() => {
    for (const control of form.current?.elements ?? [])
      if (isControl(control) && control !== document.activeElement) control.value = values[control.name] ?? ''
  }, [values])
  const onChange = (event: ChangeEvent<HTMLFormElement>) => {
    window.clearTimeout(timer.current)
    if (event.target instanceof HTMLSelectElement) show()
    else timer.current = window.setTimeout(show, TYPING)
  }
  return (
    <form
      ref={form}
      method="get"
      action={action}
      aria-busy={pending}
      onChange={onChange}
      onSubmit={(event) => {
        event.preventDefault()
        show()
      }}
      className={className}
    >
      {children}
      {more ? (
        <>
          <Button aria-expanded={open} onClick={() => setOpen(!open)} className="self-end sm:hidden">
            {more.label}
          </Button>
          <div className={`contents ${open ? '' : 'max-sm:hidden'}`}>{more.children}</div>
        </>
      ) : null}
      <noscript>
        <Button type="submit">{button}</Button>
      </noscript>
    </form>
  )
}

function isControl(control: Element): control is HTMLInputElement | HTMLSelectElement {
  return (control instanceof HTMLInputElement && control.type !== 'hidden') || control instanceof HTMLSelectElement
}

function addressOf(action: string, form: FormData): string {
  const said = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '')
  const query = new URLSearchParams(said).toString()
  return query === '' ? action : `${action}?${query}`
}
