import type { ReactNode } from 'react'

/** Says beside a button that what it sent was done; nothing in the page moves for it. */
export function Saved({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="text-sm font-medium text-good">
      {children}
    </p>
  )
}
