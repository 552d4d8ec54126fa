'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CommandPalette } from './command-palette.tsx'
import { KeysSheet } from './keys-sheet.tsx'
import { type DeskPerson, PersonMenu } from './person-menu.tsx'
import { type Place, PlaceLink } from './place-link.tsx'
import { PlacePanel } from './place-panel.tsx'
import { useTop } from './use-top.ts'

type Props = { places: Place[]; rule: Place[]; person: DeskPerson }

/** What a phone's bar has room for. */
const busiest = ['/desk/wire', '/desk/articles']

/** The bar on top of every desk page, always one line: all places where there is room, else the busiest and the rest behind a button. */
export function DeskNav({ places, rule, person }: Props) {
  const t = useTranslations('desk')
  const plan = { href: '/desk/plan', label: useTranslations('plan')('title') }
  useTop()
  return (
    <header className="relative z-30 border-b border-rule bg-surface print:hidden">
      <div className="mx-auto flex h-12 max-w-6xl items-center px-4 sm:px-6">
        <Link
          href="/desk"
          prefetch={false}
          className="mr-1.5 inline-flex min-h-11 shrink-0 items-center font-serif text-lg font-semibold bar:mr-3"
        >
          Copydesk
        </Link>
        <nav aria-label={t('nav.label')} className="hidden shrink-0 items-center bar:flex">
          {places.map((place) => (
            <PlaceLink key={place.href} place={place} className="px-1.5 xl:px-2" />
          ))}
          {rule.length > 0 ? <span aria-hidden className="mx-1.5 h-4 border-l border-rule" /> : null}
          {rule.map((place) => (
            <PlaceLink key={place.href} place={place} className="px-1.5 xl:px-2" />
          ))}
        </nav>
        <nav aria-label={t('nav.short')} className="flex min-w-0 items-center bar:hidden">
          {places.map((place) => (
            <PlaceLink
              key={place.href}
              place={place}
              className={`px-1 sm:px-1.5 ${busiest.includes(place.href) ? '' : 'max-md:hidden!'}`}
            />
          ))}
        </nav>
        <span className="min-w-0 flex-1" />
        <CommandPalette places={[...places, plan, ...rule, { href: '/desk/me', label: t('person.account') }]} />
        <div className="hidden min-w-0 bar:flex">
          <PersonMenu person={person} />
        </div>
        <PlacePanel places={places} rule={rule} person={person} />
      </div>
      <KeysSheet />
    </header>
  )
}
