'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog.tsx'

const keys = [
  ['Ctrl S', 'save'],
  ['Ctrl Enter', 'publish'],
  ['Ctrl K', 'palette'],
  ['Ctrl /', 'help'],
  ['Ctrl B', 'bold'],
  ['Ctrl I', 'italic'],
  ['Ctrl Z', 'undo'],
  ['## ␣', 'heading'],
  ['- ␣', 'bullets'],
  ['> ␣', 'quote'],
] as const

/** The keys of the story screen, in one sheet. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('story')
  return (
    <Dialog title={t('keys.title')} open={open} onOpenChange={(next) => next || onClose()}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {keys.map(([combination, name]) => (
          <div key={name} className="contents">
            <dt>
              <kbd className="rounded-[3px] border border-rule px-1.5 font-mono text-sm">{combination}</kbd>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
