'use client'

import { MenuIcon } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CommandPalette } from './command-palette.tsx'

type Place = { href: string; label: string }

/** The bar on top of every desk page. On a phone the places fold behind one button. */
export function DeskNav(props: { places: Place[]; rule: Place[]; person: { name: string; role: string } }) {
  const t = useTranslations('desk')
  const path = usePathname()
  const [open, setOpen] = useState(false)
  const link = (place: Place) => {
    const here = place.href === '/desk' ? path === '/desk' : path.startsWith(place.href)
    return (
      <Link
        key={place.href}
        href={place.href}
        prefetch={false}
        aria-current={here ? 'page' : undefined}
        onClick={() => setOpen(false)}
        className={`inline-flex min-h-11 items-center border-b-2 px-2 text-sm ${here ? 'border-accent font-semibold' : 'border-transparent text-soft hover:text-ink'}`}
      >
        {place.label}
      </Link>
    )
  }
  return (
    <header className="border-b border-rule bg-surface print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-1 px-4 sm:px-6">
        <Link
          href="/desk"
          prefetch={false}
          className="mr-3 inline-flex min-h-11 items-center font-serif text-lg font-semibold"
        >
          Copydesk
        </Link>
        <button
          type="button"
          aria-expanded={open}
          aria-controls="desk-places"
          onClick={() => setOpen(!open)}
          className="ml-auto inline-flex size-11 items-center justify-center lg:hidden"
        >
          <MenuIcon aria-hidden className="size-5" />
          <span className="sr-only">{t('nav.menu')}</span>
        </button>
        <nav
          id="desk-places"
          aria-label={t('nav.label')}
          className={`${open ? 'flex' : 'hidden'} w-full flex-col pb-2 lg:flex lg:w-auto lg:flex-1 lg:flex-row lg:flex-wrap lg:items-center lg:pb-0`}
        >
          {props.places.map(link)}
          {props.rule.length > 0 ? (
            <span aria-hidden className="mx-1.5 hidden h-4 border-l border-rule lg:block" />
          ) : null}
          {props.rule.map(link)}
          <span className="flex-1" />
          <CommandPalette places={[...props.places, ...props.rule]} />
          <Link href="/" className="inline-flex min-h-11 items-center px-2 text-sm text-soft hover:text-ink">
            {t('nav.site')}
          </Link>
          <Link
            href="/desk/me"
            prefetch={false}
            aria-current={path.startsWith('/desk/me') ? 'page' : undefined}
            className="inline-flex min-h-11 items-center px-2 text-sm hover:underline"
          >
            {props.person.name}
          </Link>
        </nav>
      </div>
    </header>
  )
}
