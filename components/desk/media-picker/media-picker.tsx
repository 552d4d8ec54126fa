'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { searchPictures } from '#app/desk/media/actions.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field, Input } from '#components/ui/field.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import type { Reason } from '#lib/platform/outcome.ts'
import { type PickedMedia, uploadFile } from './upload.ts'

/** Choose a picture from the library, or upload one and take it at once. */
export function MediaPicker({
  open,
  onClose,
  onPick,
}: {
  open: boolean
  onClose: () => void
  onPick: (media: PickedMedia) => void
}) {
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
  const [pictures, setPictures] = useState<PickedMedia[] | null>(null)
  const [problems, setProblems] = useState<Reason[]>([])
  const [busy, setBusy] = useState(false)
  const search = useCallback(async (words: string) => {
    const found = await searchPictures({ q: words })
    if (found.ok) setPictures(found.value.pictures)
    else setProblems(found.reasons)
  }, [])
  useEffect(() => {
    const timer = window.setTimeout(() => void search(query), query ? 200 : 0)
    return () => window.clearTimeout(timer)
  }, [query, search])
  const take = async (file: File | undefined) => {
    if (!file) return
    setBusy(true)
    const answer = await uploadFile(file)
    setBusy(false)
    if ('picture' in answer) onPick(answer.picture)
    else setProblems(answer.reasons)
  }
  return (
    <div className="grid gap-4">
      <FormProblems reasons={problems} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field id="picker-search" label={t('search')}>
          <Input id="picker-search" type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
        </Field>
        <Field id="picker-file" label={busy ? t('uploading') : t('upload')} hint={t('kinds')}>
          <Input
            id="picker-file"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
            disabled={busy}
            aria-describedby="picker-file-hint"
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </Field>
      </div>
      {pictures === null ? <p className="text-soft">{t('loading')}</p> : null}
      {pictures?.length === 0 ? <p className="text-soft">{t('none')}</p> : null}
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {pictures?.map((picture) => (
          <li key={picture.id}>
            <Button
              look="quiet"
              className="h-auto! w-full flex-col items-stretch p-1 text-left whitespace-normal"
              onClick={() => onPick(picture)}
            >
              {/* biome-ignore lint/performance/noImgElement: pictures are our own fixed renditions */}
              <img
                src={`/media/${picture.id}/${Math.min(picture.width, 320)}.webp`}
                alt={picture.alt || picture.fileName}
                loading="lazy"
                className="aspect-3/2 w-full bg-sunken object-cover"
              />
              <span className="mt-1 line-clamp-2 text-sm font-normal">{picture.caption || picture.fileName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
