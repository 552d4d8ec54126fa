'use client'

import { Menu as Base } from '@base-ui/react/menu'
import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'

/** A button with a list of things to do behind it. */
export function Menu(props: { trigger: ReactElement<Record<string, unknown>>; children: ReactNode }) {
  return (
    <Base.Root>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-40">
          <Base.Popup className="max-w-[calc(100vw-1.5rem)] min-w-44 rounded border border-rule-strong bg-surface py-1 shadow-lg outline-none">
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

/** A thing to do that is going somewhere. */
export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Base.LinkItem className={itemClass} closeOnClick render={<Link href={href} prefetch={false} />}>
      {children}
    </Base.LinkItem>
  )
}

/** One of several, the present one marked. */
export function MenuChoice(props: {
  label: string
  value: string
  choices: { value: string; label: string; lang?: string }[]
  onChoose: (value: string) => void
}) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-3 pt-2 pb-1 text-xs text-soft">{props.label}</Base.GroupLabel>
      <Base.RadioGroup value={props.value} onValueChange={(value) => props.onChoose(String(value))}>
        {props.choices.map(({ value, label, lang }) => (
          <Base.RadioItem key={value} value={value} closeOnClick className={itemClass}>
            <span className="inline-block w-4">
              <Base.RadioItemIndicator>
                <span aria-hidden>✓</span>
              </Base.RadioItemIndicator>
            </span>
            <span lang={lang}>{label}</span>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}

export function MenuRule() {
  return <Base.Separator className="my-1 border-t border-rule" />
}
