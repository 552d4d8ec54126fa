'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { start } from '#app/desk/articles/actions.ts'

/** Go to, create: everything one can reach from anywhere, by typing a few letters. Ctrl-K or ⌘-K opens it. */
export function CommandPalette({ places }: { places: { href: string; label: string }[] }) {
  const t = useTranslations('desk')
  const router = useRouter()
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      setOpen((before) => !before)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const go = (href: string) => {
    setOpen(false)
    router.push(href)
  }
  const begin = async () => {
    const created = await start({})
    if (created.ok) go(`/desk/articles/${created.value.id}`)
  }
  const itemClass = 'flex min-h-9 cursor-pointer items-center px-3 text-sm data-[selected=true]:bg-sunken'
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="inline-flex min-h-11 items-center gap-2 px-2 text-sm text-soft hover:text-ink"
      >
        {t('palette.open')}
        <kbd className="rounded-[3px] border border-rule px-1 font-mono text-xs">Ctrl K</kbd>
      </button>
      <Command.Dialog
        open={open}
        onOpenChange={setOpen}
        label={t('palette.label')}
        overlayClassName="fixed inset-0 z-40 bg-veil"
        contentClassName="fixed inset-x-3 top-[12dvh] z-50 mx-auto max-w-lg overflow-hidden rounded border border-rule-strong bg-surface shadow-xl"
      >
        <Command.Input
          placeholder={t('palette.placeholder')}
          className="min-h-12 w-full border-b border-rule bg-surface px-3 outline-none"
        />
        <Command.List className="max-h-[50dvh] overflow-y-auto py-1">
          <Command.Empty className="px-3 py-4 text-sm text-soft">{t('palette.empty')}</Command.Empty>
          <Command.Group
            heading={t('palette.create')}
            className="**:[[cmdk-group-heading]]:px-3 **:[[cmdk-group-heading]]:py-1.5 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:text-soft"
          >
            <Command.Item className={itemClass} onSelect={() => void begin()}>
              {t('palette.newStory')}
            </Command.Item>
            <Command.Item className={itemClass} onSelect={() => go('/desk/wire/new')}>
              {t('palette.importCopy')}
            </Command.Item>
          </Command.Group>
          <Command.Group
            heading={t('palette.go')}
            className="**:[[cmdk-group-heading]]:px-3 **:[[cmdk-group-heading]]:py-1.5 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:text-soft"
          >
            {places.map((place) => (
              <Command.Item key={place.href} className={itemClass} onSelect={() => go(place.href)}>
                {place.label}
              </Command.Item>
            ))}
          </Command.Group>
        </Command.List>
      </Command.Dialog>
    </>
  )
}
