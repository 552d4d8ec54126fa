'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useReason } from '#components/ui/reasons.tsx'
import { usePageDrop } from '#components/ui/use-page-drop.ts'
import { ChooseFiles } from './choose-files.tsx'
import { type Upload, useUploads } from './use-uploads.ts'

/** Upload one picture or many, chosen or dropped anywhere on the page; each says how it went. */
export function UploadPictures() {
  const t = useTranslations('media')
  const router = useRouter()
  const { uploads, busy, start } = useUploads(() => router.refresh())
  const dragging = usePageDrop((files) => void start(files), !busy)
  return (
    <div
      className={`max-w-2xl border border-dashed p-4 ${dragging ? 'border-accent bg-accent-soft' : 'border-rule-strong'}`}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ChooseFiles
          label={t('choose')}
          name={t('uploadMany')}
          multiple
          disabled={busy}
          onFiles={(files) => void start(files)}
        />
        <p className="min-w-48 flex-1 text-sm text-soft">{dragging ? t('drop') : `${t('dropHint')} ${t('kinds')}`}</p>
      </div>
      <p role="status" className="mt-3 text-sm font-medium empty:hidden">
        {uploads.total === 0 ? null : busy ? t('left', { count: uploads.total - uploads.done.length }) : t('done')}
      </p>
      {busy ? (
        <progress
          aria-label={t('uploadMany')}
          value={uploads.done.length}
          max={uploads.total}
          className="mt-1 h-2 w-full accent-accent"
        />
      ) : null}
      <ul className="text-sm">
        {uploads.done.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name, and the list only grows
          <UploadLine key={at} upload={one} />
        ))}
      </ul>
    </div>
  )
}

function UploadLine({ upload }: { upload: Upload }) {
  const t = useTranslations('media')
  const say = useReason()
  if ('reasons' in upload)
    return <li className="py-0.5 wrap-anywhere text-danger">{upload.reasons.map(say).join(' ')}</li>
  return (
    <li className="py-0.5 wrap-anywhere">
      <Link className="underline" href={`/desk/media/${upload.picture.id}`} prefetch={false}>
        {upload.name}
      </Link>
      : {t(upload.picture.known ? 'known' : 'uploaded')}
    </li>
  )
}
