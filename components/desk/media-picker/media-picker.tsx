'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose } from '#components/ui/dialog.tsx'
import { Field, Input } from '#components/ui/field.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { PictureGrid } from './picture-grid.tsx'
import type { PickedMedia } from './upload.ts'
import { useLibrary } from './use-library.ts'
import { useUploads } from './use-uploads.ts'

type Props = { open: boolean; onClose: () => void; onPick: (media: PickedMedia) => void }

/** Choose a picture from the library, or upload one and take it at once. */
export function MediaPicker({ open, onClose, onPick }: Props) {
  const t = useTranslations('media')
  return (
    <Dialog title={t('picker.title')} open={open} onOpenChange={(next) => next || onClose()} wide>
      {open ? <Library onPick={onPick} /> : null}
    </Dialog>
  )
}

function Library({ onPick }: { onPick: (media: PickedMedia) => void }) {
  const t = useTranslations('media')
  const [query, setQuery] = useState('')
  const { page, more } = useLibrary(query)
  const { uploads, busy, start } = useUploads(([only]) => only && 'picture' in only && onPick(only.picture))
  const refused = uploads.done.flatMap((one) => ('reasons' in one ? one.reasons : []))
  return (
    <div className="grid gap-4">
      <FormProblems reasons={[...refused, ...(page?.reasons ?? [])]} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <Field id="picker-search" label={t('search')}>
          <Input id="picker-search" type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
        </Field>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ChooseFiles
            label={busy ? t('uploading') : t('choose')}
            name={t('upload')}
            disabled={busy}
            onFiles={(files) => void start(files)}
          />
          <p className="min-w-40 flex-1 text-sm text-soft">{t('kinds')}</p>
        </div>
      </div>
      <p role="status" className="text-soft empty:hidden">
        {page === null ? t('loading') : page.pictures.length === 0 ? t(query ? 'noneFound' : 'none') : null}
      </p>
      <PictureGrid pictures={page?.pictures ?? []} onPick={onPick} />
      <div className="flex gap-2">
        {page?.next ? <Button onClick={() => void more()}>{t('older')}</Button> : null}
        <DialogClose render={<Button>{t('close')}</Button>} />
      </div>
    </div>
  )
}
