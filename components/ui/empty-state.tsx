import type { ReactNode } from 'react'

/** What a list says when there is nothing in it, and what to do about that. */
export function EmptyState(props: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="border-y border-rule py-10 text-center">
      <div className="font-serif text-lg wrap-anywhere">{props.title}</div>
      {props.children ? <p className="mx-auto mt-1 max-w-prose text-soft">{props.children}</p> : null}
      {props.action ? <div className="mt-4 flex justify-center gap-2">{props.action}</div> : null}
    </div>
  )
}
