'use client'

import { useTranslations } from 'next-intl'
import { useRef, useSyncExternalStore } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextArea } from '#components/ui/field.tsx'
import { usePageDrop } from '#components/ui/use-page-drop.ts'
import { LARGEST } from '#lib/import/refusal.ts'
import { UploadReport } from './upload-report.tsx'
import { useUpload } from './use-upload.ts'

const never = () => () => {}
const yes = () => true
const no = () => false

/** Where copy comes in by hand: paste a text, choose files, or drop files and folders anywhere on the page. */
export function Intake({ roomy = false }: { roomy?: boolean }) {
  const t = useTranslations('wire')
  const { upload, start, close } = useUpload()
  const box = useRef<HTMLTextAreaElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const ready = useSyncExternalStore(never, yes, no)
  const busy = upload?.running ?? false
  const send = (files: readonly File[]) => void start(files, 'files')
  const dragging = usePageDrop(send, !busy)

  // The box keeps its own text: what is pasted while the page is still loading is not lost, and neither is what was refused.
  const sendPasted = async () => {
    const text = box.current?.value ?? ''
    if (text.trim() === '') return box.current?.focus()
    const sent = await start([new File([text], '', { type: 'text/plain' })], 'pasted')
    if (box.current && sent?.every((one) => one.receipt.outcome !== 'refused')) box.current.value = ''
  }
  return (
    <section aria-label={t('intake.label')} className="mb-6 grid gap-3">
      <div className={`grid gap-2 border p-3 ${dragging ? 'border-accent bg-accent-soft' : 'border-rule bg-surface'}`}>
        <label htmlFor="wire-paste" className="text-sm font-medium">
          {t('intake.paste')}
        </label>
        <TextArea
          id="wire-paste"
          ref={box}
          rows={roomy ? 14 : 2}
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !busy) void sendPasted()
          }}
          className="field-sizing-content max-h-[60dvh] resize-y font-mono text-sm"
        />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button look="primary" disabled={!ready || busy} onClick={() => void sendPasted()}>
            {t('intake.import')}
          </Button>
          <Button onClick={() => chooser.current?.click()} disabled={!ready || busy}>
            {t('intake.choose')}
          </Button>
          <p className="text-sm text-soft">
            {dragging ? t('intake.drop') : t('intake.hint', { limit: LARGEST / 1_000_000 })}
          </p>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            aria-label={t('intake.choose')}
            onChange={(event) => {
              send([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </div>
      </div>
      {upload ? <UploadReport upload={upload} onAgain={send} onClose={close} /> : null}
    </section>
  )
}
