import type { ReactNode } from 'react'

/** One part of one's own account. */
export function MeSection({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 py-6 first:pt-0">
      <div>
        <h2 className="font-serif text-lg font-semibold">{title}</h2>
        {lead ? <p className="text-soft">{lead}</p> : null}
      </div>
      {children}
    </section>
  )
}
