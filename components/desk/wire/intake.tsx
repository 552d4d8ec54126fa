'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextArea } from '#components/ui/field.tsx'
import { droppedFiles } from './dropped-files.ts'
import { UploadReport } from './upload-report.tsx'
import { useUpload } from './use-upload.ts'

/** Where copy comes in by hand: paste a text, choose files, or drop files and folders anywhere on the page. */
export function Intake({ roomy = false }: { roomy?: boolean }) {
  const t = useTranslations('wire')
  const { upload, start, close } = useUpload()
  const [text, setText] = useState('')
  const chooser = useRef<HTMLInputElement>(null)
  const busy = upload?.running ?? false
  const send = (files: readonly File[]) => void start(files, 'files')
  const dragging = usePageDrop(send, !busy)

  const sendPasted = async () => {
    const sent = await start([new File([text], '', { type: 'text/plain' })], 'pasted')
    // What was refused stays in the box: it may be all there is of it.
    if (sent?.every((one) => one.receipt.outcome !== 'refused')) setText('')
  }
  return (
    <section aria-label={t('intake.label')} className="mb-6 grid gap-3">
      <form
        className={`grid gap-2 border p-3 ${dragging ? 'border-accent bg-accent-soft' : 'border-rule bg-surface'}`}
        onSubmit={(event) => {
          event.preventDefault()
          void sendPasted()
        }}
      >
        <label htmlFor="wire-paste" className="text-sm font-medium">
          {t('intake.paste')}
        </label>
        <TextArea
          id="wire-paste"
          rows={roomy || text !== '' ? 12 : 2}
          value={text}
          onChange={(event) => setText(event.target.value)}
          spellCheck={false}
          className="resize-y font-mono text-sm"
        />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button type="submit" look={text.trim() === '' ? 'plain' : 'primary'} disabled={busy || text.trim() === ''}>
            {t('intake.import')}
          </Button>
          <Button onClick={() => chooser.current?.click()} disabled={busy}>
            {t('intake.choose')}
          </Button>
          <p className="text-sm text-soft">{t(dragging ? 'intake.drop' : 'intake.hint')}</p>
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
      </form>
      {upload ? <UploadReport upload={upload} onAgain={send} onClose={close} /> : null}
    </section>
  )
}

/** Lets files be dropped anywhere on the page, and says whether some are held over it. */
function usePageDrop(onFiles: (files: File[]) => void, enabled: boolean): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onFiles)
  useEffect(() => {
    if (!enabled) return
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = async (event: DragEvent) => {
      if (!event.dataTransfer || !hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      take(await droppedFiles(event.dataTransfer))
    }
    const stop = new AbortController()
    const options = { signal: stop.signal }
    document.addEventListener('dragover', onOver, options)
    document.addEventListener('dragleave', onLeave, options)
    document.addEventListener('drop', (event) => void onDrop(event), options)
    return () => stop.abort()
  }, [enabled])
  return over && enabled
}
