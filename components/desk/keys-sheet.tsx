'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog.tsx'
import { showKeys, useKeysShown } from './keys-open.ts'
import { useSingleKeys, useSingleKeysSwitch } from './single-keys.ts'

const everywhere = [
  ['Ctrl K', 'palette'],
  ['? · Ctrl /', 'sheet'],
] as const
const wire = [
  ['j k', 'move'],
  ['Enter', 'open'],
  ['u', 'use'],
  ['x', 'choose'],
  ['d', 'dismiss'],
] as const
const story = [
  ['Ctrl S', 'save'],
  ['Ctrl Enter', 'publish'],
  ['Ctrl B', 'bold'],
  ['Ctrl I', 'italic'],
  ['Ctrl Z', 'undo'],
  ['## ␣', 'heading'],
  ['- ␣', 'bullets'],
  ['> ␣', 'quote'],
] as const

/** Which keys do what on the desk, and the switch for those that are single letters. `?` opens it. */
export function KeysSheet() {
  const t = useTranslations('desk.keys')
  const { on, toggle } = useSingleKeysSwitch()
  const shown = useKeysShown()
  useSingleKeys((key) => {
    if (key === '?') showKeys(true)
    return key === '?'
  })
  return (
    <Dialog title={t('title')} open={shown} onOpenChange={showKeys}>
      <div className="grid gap-5">
        <Keys title={t('everywhere')} keys={everywhere.map(([key, does]) => [key, t(does)])} />
        <Keys title={t('wire')} keys={wire.map(([key, does]) => [key, t(does)])} />
        <Keys title={t('story')} keys={story.map(([key, does]) => [key, t(does)])} />
        <label className="flex items-start gap-2 border-t border-rule pt-4 text-sm">
          <input type="checkbox" checked={on} onChange={toggle} className="mt-0.5 size-4 accent-accent" />
          <span>
            {t('single')}
            <span className="block text-soft">{t('singleHint')}</span>
          </span>
        </label>
      </div>
    </Dialog>
  )
}

function Keys({ title, keys }: { title: string; keys: [key: string, does: string][] }) {
  return (
    <section>
      <h3 className="mb-1 text-sm font-semibold">{title}</h3>
      <dl className="grid grid-cols-[6.5rem_1fr] gap-y-1.5">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-[3px] border border-rule px-1.5 font-mono text-sm">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
