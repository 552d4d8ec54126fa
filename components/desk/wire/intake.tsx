'use client'

import { useTranslations } from 'next-intl'
import { useRef, useSyncExternalStore } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextArea } from '#components/ui/field.tsx'
import { usePageDrop } from '#components/ui/use-page-drop.ts'
import { LARGEST } from '#lib/import/refusal.ts'
import { addressIn } from './upload-copy.ts'
import { UploadReport } from './upload-report.tsx'
import { useUpload } from './use-upload.ts'

const never = () => () => {}
const yes = () => true
const no = () => false

/** Where copy comes in by hand: paste a text, choose files, or drop files and folders anywhere on the page. */
export function Intake({ roomy = false }: { roomy?: boolean }) {
  const t = useTranslations('wire')
  const { upload, start, startAddress, again, look, close } = useUpload()
  const box = useRef<HTMLTextAreaElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const ready = useSyncExternalStore(never, yes, no)
  const busy = upload?.sending ?? false
  const send = (files: readonly File[]) => void start(files, 'file')
  const dragging = usePageDrop(send, !busy)

  // The box keeps its own text: what is pasted while the page is still loading is not lost, and neither is what was refused.
  const sendPasted = async () => {
    const text = box.current?.value ?? ''
    if (text.trim() === '') return box.current?.focus()
    const address = addressIn(text)
    const sent = await (address
      ? startAddress(address)
      : start([new File([text], '', { type: 'text/plain' })], 'pasted'))
    if (box.current && sent) box.current.value = ''
  }
  return (
    <section aria-label={t('intake.label')} className="mb-6 grid gap-3">
      <div
        className={`grid gap-2 ${dragging ? 'bg-accent-soft outline-2 outline-offset-8 outline-accent outline-dashed' : ''}`}
      >
        <label htmlFor="wire-paste" className={roomy ? 'text-sm font-medium' : 'sr-only'}>
          {t('intake.paste')}
        </label>
        <div className={`grid items-start gap-2 ${roomy ? '' : 'md:grid-cols-[minmax(0,1fr)_auto]'}`}>
          <TextArea
            id="wire-paste"
            ref={box}
            rows={roomy ? 14 : 1}
            spellCheck={false}
            placeholder={roomy ? undefined : t('intake.paste')}
            aria-describedby="wire-paste-hint"
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !busy) void sendPasted()
            }}
            className="field-sizing-content max-h-[60dvh] min-h-9 resize-y font-mono text-sm"
          />
          <div className="flex flex-wrap gap-2">
            <Button look="primary" disabled={!ready} busy={busy} onClick={() => void sendPasted()}>
              {t('intake.import')}
            </Button>
            <Button disabled={!ready || busy} onClick={() => chooser.current?.click()}>
              {t('intake.choose')}
            </Button>
          </div>
        </div>
        <p id="wire-paste-hint" className="text-sm text-soft">
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
      {upload ? (
        <UploadReport upload={upload} toList={roomy} onAgain={() => void again()} onChanged={look} onClose={close} />
      ) : null}
    </section>
  )
}
