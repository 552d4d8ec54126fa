import Link from 'next/link'
import type { ReactNode } from 'react'

/** The head of a desk page: the list it belongs to, its one h1, a line under it, and what can be done here. */
export function PageHeader(props: {
  title: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  back?: { href: string; label: string }
}) {
  return (
    <header className="mb-6 border-b border-rule pb-4">
      {props.back ? <BackLink {...props.back} /> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-full">
          <h1 className="font-serif text-2xl leading-tight font-semibold wrap-anywhere">{props.title}</h1>
          {props.lead ? <div className="mt-1 max-w-prose text-soft">{props.lead}</div> : null}
        </div>
        {props.actions ? <div className="flex flex-wrap gap-2">{props.actions}</div> : null}
      </div>
    </header>
  )
}

/** The way back to the list a thing belongs to. */
export function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="mb-1 inline-flex min-h-6 w-fit items-center gap-1 text-sm text-soft underline-offset-4 hover:text-ink hover:underline"
    >
      <span aria-hidden>←</span> {label}
    </Link>
  )
}
