'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Progress } from '#components/ui/progress.tsx'
import { usePageDrop } from '#components/ui/use-page-drop.ts'
import { ChooseFiles } from './choose-files.tsx'
import { UploadResults } from './upload-results.tsx'
import { useUploads } from './use-uploads.ts'

/** Upload one picture or many, chosen or dropped anywhere on the page; each says how it went. */
export function UploadPictures() {
  const t = useTranslations('media')
  const router = useRouter()
  const { uploads, busy, start, close } = useUploads(() => router.refresh())
  const dragging = usePageDrop((files) => void start(files), !busy)
  const refused = uploads.done.filter((one) => 'reasons' in one).length
  return (
    <div className={dragging ? 'bg-accent-soft outline-2 outline-offset-8 outline-accent outline-dashed' : ''}>
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
      {uploads.total > 0 ? (
        <section aria-label={t('report')} className="mt-4 border-y border-rule py-3">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <p role="status" className="font-medium">
              {busy
                ? t('running', { done: uploads.done.length, total: uploads.total })
                : t('finished', { uploaded: uploads.total - refused, refused })}
            </p>
            {busy ? null : (
              <Button look="quiet" onClick={close}>
                {t('close')}
              </Button>
            )}
          </div>
          {busy ? (
            <div className="mt-2">
              <Progress label={t('uploadMany')} done={uploads.done.length} total={uploads.total} />
            </div>
          ) : null}
          <UploadResults done={uploads.done} busy={busy} />
        </section>
      ) : null}
    </div>
  )
}
