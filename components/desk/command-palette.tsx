'use client'

import { Dialog } from '@base-ui/react/dialog'
import { Command } from 'cmdk'
import { SearchIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { start } from '#app/desk/articles/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { useReason } from '#components/ui/reasons.tsx'
import { usePageCommands } from './palette-commands.ts'
import { useSingleKeys } from './single-keys.ts'

type Place = { href: string; label: string }

/** What this page can do, go to, create, look for: everything one can reach from anywhere, by typing a few letters. Ctrl-K or ⌘-K opens it. */
export function CommandPalette({ places }: { places: Place[] }) {
  const t = useTranslations('desk')
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
  useSingleKeys((key) => {
    if (key === '/') setOpen(true)
    return key === '/'
  })
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger
        title={`${t('palette.open')} (Ctrl K)`}
        className="inline-flex min-h-11 min-w-11 shrink-0 cursor-pointer items-center justify-center gap-2 px-2 text-sm text-soft hover:text-ink bar:min-w-8"
      >
        <SearchIcon aria-hidden className="size-4" />
        <span className="sr-only">{t('palette.open')}</span>
        <kbd
          aria-hidden
          className="rounded-[3px] border border-rule px-1 font-mono text-xs whitespace-nowrap max-[84rem]:hidden"
        >
          Ctrl K
        </kbd>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="fixed inset-x-3 top-[10dvh] z-50 mx-auto max-w-lg overflow-hidden rounded border border-rule-strong bg-surface shadow-xl">
          <Dialog.Title className="sr-only">{t('palette.label')}</Dialog.Title>
          <Choices places={places} onClose={() => setOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Choices({ places, onClose }: { places: Place[]; onClose: () => void }) {
  const t = useTranslations('desk')
  const router = useRouter()
  const here = usePageCommands()
  const begin = useNewStory()
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const go = (href: string) => {
    onClose()
    router.push(href)
  }
  const perform = (run: () => void) => {
    onClose()
    run()
  }
  return (
    <Command label={t('palette.label')}>
      <Command.Input
        value={typed}
        onValueChange={setTyped}
        placeholder={t('palette.placeholder')}
        className="min-h-12 w-full border-b border-rule bg-surface px-3 outline-none placeholder:text-soft"
      />
      <Command.List className="max-h-[60dvh] overflow-y-auto pb-1">
        {here.length > 0 ? (
          <Group heading={t('palette.here')}>
            {here.map(({ label, run }) => (
              <Choice key={label} onChoose={() => perform(run)}>
                {label}
              </Choice>
            ))}
          </Group>
        ) : null}
        <Group heading={t('palette.create')}>
          <Choice onChoose={() => perform(begin)}>{t('palette.newStory')}</Choice>
          <Choice onChoose={() => go('/desk/wire/new')}>{t('palette.importCopy')}</Choice>
        </Group>
        <Group heading={t('palette.go')}>
          {places.map((place) => (
            <Choice key={place.href} onChoose={() => go(place.href)}>
              {place.label}
            </Choice>
          ))}
        </Group>
        {words === '' ? null : (
          <Group heading={t('palette.look')} always>
            {(['wire', 'tags', 'media'] as const).map((place) => (
              <Choice key={place} always onChoose={() => go(`/desk/${place}?q=${encodeURIComponent(words)}`)}>
                {t(`palette.in.${place}`, { words })}
              </Choice>
            ))}
          </Group>
        )}
      </Command.List>
    </Command>
  )
}

/** Starts a story and goes to it, once for however many presses. */
function useNewStory(): () => void {
  const router = useRouter()
  const say = useReason()
  const busy = useRef(false)
  return async () => {
    if (busy.current) return
    busy.current = true
    const created = await answerOf(start({}))
    busy.current = false
    if (created.ok) router.push(`/desk/articles/${created.value.id}`)
    else toast.error(created.reasons.map(say).join(' '))
  }
}

function Group(props: { heading: string; always?: boolean; children: ReactNode }) {
  return (
    <Command.Group
      heading={props.heading}
      forceMount={props.always}
      className="**:[[cmdk-group-heading]]:px-3 **:[[cmdk-group-heading]]:pt-2.5 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:text-soft"
    >
      {props.children}
    </Command.Group>
  )
}

function Choice(props: { onChoose: () => void; always?: boolean; children: ReactNode }) {
  return (
    <Command.Item
      onSelect={props.onChoose}
      forceMount={props.always}
      className="flex min-h-9 cursor-pointer items-center px-3 text-sm data-[selected=true]:bg-accent-soft"
    >
      {props.children}
    </Command.Item>
  )
}
