'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { HabitKind } from '#lib/import/habit.ts'
import { TeachForm } from './teach-form.tsx'

/** What is taught from: a piece of copy, its agency, what can be taught of it, and the lines that its text begins and ends with. */
export type TeachFrom = { itemId: string; agency: string; kinds: HabitKind[]; lines: string[] }

/** The way to teach what an agency's copy has in common, from words that are marked in it or from a line of it. */
export function TeachDialog({ from, selected }: { from: TeachFrom; selected: string }) {
  const t = useTranslations('rules')
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      wide
      title={t('habit.title', { agency: from.agency })}
      description={t('habit.lead')}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t(selected === '' ? 'habit.open' : 'habit.openSelected')}</Button>}
    >
      {open ? <TeachForm from={from} selected={selected} onClose={() => setOpen(false)} /> : null}
    </Dialog>
  )
}
