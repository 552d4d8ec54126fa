'use client'

import { ChevronDownIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { signOut } from '#app/desk/me/actions.ts'
import { Menu, MenuChoice, MenuItem, MenuLink, MenuRule } from '#components/ui/menu.tsx'
import { languages } from '#lib/person/actor.ts'
import { showKeys } from './keys-open.ts'
import { useLanguage } from './use-language.ts'

export type DeskPerson = { name: string; language: string }

/** At the right end of the bar: who one is here, and what one can do about that. */
export function PersonMenu({ person }: { person: DeskPerson }) {
  const t = useTranslations('desk.person')
  const names = useTranslations('people.languages')
  const speak = useLanguage()
  const [, leave] = useTransition()
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="inline-flex min-h-11 min-w-0 cursor-pointer items-center gap-1 pl-2 text-sm hover:text-accent"
        >
          <span className="max-w-36 truncate">{person.name}</span>
          <ChevronDownIcon aria-hidden className="size-4 shrink-0 text-soft" />
        </button>
      }
    >
      <MenuLink href="/desk/me">{t('account')}</MenuLink>
      <MenuItem onClick={() => showKeys(true)}>{t('keys')}</MenuItem>
      <MenuLink href="/">{t('site')}</MenuLink>
      <MenuRule />
      <MenuChoice
        label={t('language')}
        value={person.language}
        choices={languages.map((one) => ({ value: one, label: names(one), lang: one }))}
        onChoose={speak}
      />
      <MenuRule />
      <MenuItem onClick={() => leave(() => signOut())}>{t('signOut')}</MenuItem>
    </Menu>
  )
}
