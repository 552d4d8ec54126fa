import Link from 'next/link'
import type { ComponentProps, MouseEvent } from 'react'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

const base =
  'relative inline-flex min-h-9 cursor-pointer items-center justify-center gap-1.5 rounded-[3px] border px-3 text-sm font-medium whitespace-nowrap select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55'

const looks: Record<ButtonLook, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:brightness-110',
  plain: 'border-rule-strong bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-ink hover:bg-sunken',
  danger: 'border-danger bg-surface text-danger hover:bg-danger-soft',
}

export function buttonClass(look: ButtonLook = 'plain', extra = ''): string {
  return `${base} ${looks[look]} ${extra}`
}

/** `busy`: what it does is under way. It stays where the focus is, and a second press does nothing. */
export type ButtonProps = ComponentProps<'button'> & { look?: ButtonLook; busy?: boolean }

export function Button({
  look = 'plain',
  type = 'button',
  className = '',
  busy = false,
  children,
  ...rest
}: ButtonProps) {
  const under = busy ? { 'aria-disabled': true, 'aria-busy': true, onClick: stop } : {}
  return (
    <button type={type} className={buttonClass(look, className)} {...rest} {...under}>
      <span className={busy ? 'inline-flex items-center gap-1.5 opacity-0' : 'contents'}>{children}</span>
      {busy ? (
        <span
          aria-hidden
          className="absolute size-3.5 animate-spin rounded-full border-2 border-current border-r-transparent"
        />
      ) : null}
    </button>
  )
}

function stop(event: MouseEvent) {
  event.preventDefault()
}

export function ButtonLink({
  look = 'plain',
  className = '',
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link className={buttonClass(look, className)} prefetch={false} {...rest} />
}
