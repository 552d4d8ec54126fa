'use client'

import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'

/** A button with a list of things to do behind it. */
export function Menu(props: { trigger: ReactElement<Record<string, unknown>>; children: ReactNode }) {
  return (
    <Base.Root>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-40">
          <Base.Popup className="min-w-44 rounded border border-rule-strong bg-surface py-1 shadow-lg outline-none">
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const itemClass =
  'flex min-h-9 w-full cursor-pointer items-center gap-2 px-3 text-left text-sm outline-none data-[disabled]:cursor-not-allowed data-[disabled]:opacity-55 data-[highlighted]:bg-sunken'

export function MenuItem(props: {
  onClick?: () => void
  disabled?: boolean
  render?: ReactElement<Record<string, unknown>>
  children: ReactNode
}) {
  return (
    <Base.Item className={itemClass} disabled={props.disabled} onClick={props.onClick} render={props.render}>
      {props.children}
    </Base.Item>
  )
}
