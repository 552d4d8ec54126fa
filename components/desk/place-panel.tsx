'use client'

import { MenuIcon, XIcon } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { signOut } from '#app/desk/me/actions.ts'
import { Button } from '#components/ui/button.tsx'
import { languages } from '#lib/person/actor.ts'
import type { DeskPerson } from './person-menu.tsx'
import { type Place, PlaceLink } from './place-link.tsx'
import { useLanguage } from './use-language.ts'

type Props = { places: Place[]; rule: Place[]; person: DeskPerson }

/** Where the bar has no room for every place: one button, and behind it all of them and one's own account, over the page. */
export function PlacePanel({ places, rule, person }: Props) {
  const t = useTranslations('desk')
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    close()
    button.current?.focus()
  }
  const onLeave = (event: FocusEvent) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close()
  }
  const Icon = open ? XIcon : MenuIcon
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what happens to the button and the panel in it
    <div onKeyDown={onKey} onBlur={onLeave} className="bar:hidden">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls="desk-panel"
        onClick={() => setOpen(!open)}
        className="-mr-2 inline-flex size-11 cursor-pointer items-center justify-center"
      >
        <Icon aria-hidden className="size-5" />
        <span className="sr-only">{t('nav.menu')}</span>
      </button>
      {open ? (
        <>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: pressing beside the panel closes it */}
          <div onClick={close} className="fixed inset-0 top-12 z-20 bg-veil" />
          <div
            id="desk-panel"
            className="absolute inset-x-0 top-full z-30 max-h-[calc(100dvh-3rem)] overflow-y-auto border-b border-rule-strong bg-surface px-4 py-2 shadow-lg sm:px-6"
          >
            <nav aria-label={t('nav.label')} className="grid grid-cols-2 gap-x-6 sm:grid-cols-3">
              {[...places, ...rule].map((place) => (
                <PlaceLink key={place.href} place={place} onGo={close} className="border-rule" />
              ))}
            </nav>
            <Account person={person} onGo={close} />
          </div>
        </>
      ) : null}
    </div>
  )
}

function Account({ person, onGo }: { person: DeskPerson; onGo: () => void }) {
  const t = useTranslations('desk.person')
  const names = useTranslations('people.languages')
  const speak = useLanguage()
  const link = 'inline-flex min-h-11 items-center text-sm text-soft hover:text-ink'
  return (
    <div className="mt-3 border-t border-rule pt-3">
      <p className="font-medium wrap-anywhere">{person.name}</p>
      <p className="grid grid-cols-2 gap-x-6 sm:grid-cols-3">
        <Link href="/desk/me" prefetch={false} onClick={onGo} className={link}>
          {t('account')}
        </Link>
        <Link href="/" prefetch={false} className={link}>
          {t('site')}
        </Link>
      </p>
      <fieldset className="mt-1 flex flex-wrap gap-2">
        <legend className="sr-only">{t('language')}</legend>
        {languages.map((one) => (
          <Button key={one} aria-pressed={one === person.language} onClick={() => speak(one)} className="min-h-11!">
            <span lang={one} className={one === person.language ? 'font-semibold underline underline-offset-4' : ''}>
              {names(one)}
            </span>
          </Button>
        ))}
      </fieldset>
      <form action={signOut} className="mt-3 mb-2">
        <Button type="submit" className="min-h-11!">
          {t('signOut')}
        </Button>
      </form>
    </div>
  )
}
