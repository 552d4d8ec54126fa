'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import type { ContentInput } from '#lib/article/content.ts'
import type { StoryChoices, StoryCommands, StoryProps } from '../story-types.ts'
import type { Saving } from '../use-autosave.ts'
import { PublishForm } from './publish-form.tsx'
import { PublishReceipt, type Receipt } from './publish-receipt.tsx'

/** What the sheet works on. `content` is the text as it stands on the screen; `story` is what the server has of it. */
export type Sheet = {
  story: StoryProps
  content: ContentInput
  commands: StoryCommands
  choices: StoryChoices
  saving: Saving
  /** Whether the server is still being asked what stands in the way. */
  asking: boolean
  onChange: (change: Partial<ContentInput>) => void
  /** What a publish accepted is the story's own from then on. */
  onAccepted: (accepted: Partial<ContentInput>) => void
}

/** The last look before readers see it: everything that will be printed, what is in the way, and the few questions that need a person. */
export function PublishSheet({ open, onClose, ...sheet }: Sheet & { open: boolean; onClose: () => void }) {
  const t = useTranslations('story')
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const close = () => {
    setReceipt(null)
    onClose()
  }
  return (
    <Dialog
      title={t(receipt ? 'receipt.title' : 'sheet.title')}
      open={open}
      onOpenChange={(next) => next || close()}
      wide
    >
      {receipt ? (
        <PublishReceipt {...receipt} onClose={close} />
      ) : (
        <PublishForm {...sheet} onDone={setReceipt} onClose={close} />
      )}
    </Dialog>
  )
}
