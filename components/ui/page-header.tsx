import type { ReactNode } from 'react'

/** The head of a desk page: its one h1, a line under it, and what can be done here. */
export function PageHeader(props: { title: ReactNode; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b border-rule pb-4">
      <div className="min-w-0">
        <h1 className="font-serif text-2xl leading-tight font-semibold">{props.title}</h1>
        {props.lead ? <p className="mt-1 max-w-prose text-soft">{props.lead}</p> : null}
      </div>
      {props.actions ? <div className="flex flex-wrap gap-2">{props.actions}</div> : null}
    </header>
  )
}
