import type { ReactNode } from 'react'

/** One thing that can be done with a person: what it is, what it does, and its form. */
export function PersonSection({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className="grid gap-3 py-6">
      <div>
        <h2 className="font-serif text-lg font-semibold">{title}</h2>
        <p className="text-soft">{lead}</p>
      </div>
      {children}
    </section>
  )
}
