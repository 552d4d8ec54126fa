import Link from 'next/link'
import type { ComponentProps } from 'react'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

const base =
  'inline-flex min-h-9 cursor-pointer items-center justify-center gap-1.5 rounded-[3px] border px-3 text-sm font-medium whitespace-nowrap select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55'

const looks: Record<ButtonLook, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:brightness-110',
  plain: 'border-rule-strong bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-ink hover:bg-sunken',
  danger: 'border-danger bg-surface text-danger hover:bg-danger-soft',
}

export function buttonClass(look: ButtonLook = 'plain', extra = ''): string {
  return `${base} ${looks[look]} ${extra}`
}

export function Button({
  look = 'plain',
  type = 'button',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />
}

export function ButtonLink({
  look = 'plain',
  className = '',
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link className={buttonClass(look, className)} prefetch={false} {...rest} />
}
