'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'

export type Place = { href: string; label: string }

/** A place of the desk in its bar; the one that is shown is marked. */
export function PlaceLink({ place, className = '', onGo }: { place: Place; className?: string; onGo?: () => void }) {
  const path = usePathname()
  const here = path === place.href || (place.href !== '/desk' && path.startsWith(`${place.href}/`))
  return (
    <Link
      href={place.href}
      prefetch={false}
      aria-current={here ? 'page' : undefined}
      onClick={onGo}
      className={`inline-flex min-h-11 items-center border-b-2 text-sm whitespace-nowrap ${here ? 'border-accent font-semibold' : 'border-transparent text-soft hover:text-ink'} ${className}`}
    >
      <Label>{place.label}</Label>
    </Link>
  )
}

/** On a slow line the place one pressed shows that it was heard. */
function Label({ children }: { children: string }) {
  const { pending } = useLinkStatus()
  return <span className={pending ? 'opacity-60 transition-opacity delay-150' : ''}>{children}</span>
}
