'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactElement, ReactNode } from 'react'

/** A dialog with a title. `trigger` is the button that opens it; without one it is opened from outside. */
export function Dialog(props: {
  title: ReactNode
  description?: ReactNode
  trigger?: ReactElement<Record<string, unknown>>
  open?: boolean
  onOpenChange?: (open: boolean) => void
  wide?: boolean
  children: ReactNode
}) {
  return (
    <Base.Root open={props.open} onOpenChange={(open) => props.onOpenChange?.(open)}>
      {props.trigger ? <Base.Trigger render={props.trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Base.Popup
          className={`fixed inset-x-3 top-[6dvh] z-50 mx-auto max-h-[88dvh] overflow-y-auto rounded border border-rule-strong bg-surface p-5 shadow-xl ${props.wide ? 'max-w-3xl' : 'max-w-lg'}`}
        >
          <Base.Title className="font-serif text-xl leading-snug font-semibold">{props.title}</Base.Title>
          {props.description ? (
            <Base.Description className="mt-1 text-soft">{props.description}</Base.Description>
          ) : null}
          <div className="mt-4">{props.children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** A button inside a dialog that closes it. */
export const DialogClose = Base.Close
