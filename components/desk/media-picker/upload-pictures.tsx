'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field, Input } from '#components/ui/field.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import { uploadFile } from './upload.ts'

type Line = { name: string; words: string; failed: boolean }

/** Upload one picture or many; each says how it went. */
export function UploadPictures() {
  const t = useTranslations('media')
  const say = useReason()
  const router = useRouter()
  const [lines, setLines] = useState<Line[]>([])
  const [left, setLeft] = useState(0)
  const take = async (files: File[]) => {
    setLines([])
    setLeft(files.length)
    for (const file of files) {
      const answer = await uploadFile(file)
      const failed = 'reasons' in answer
      setLines((before) => [
        ...before,
        { name: file.name, failed, words: failed ? answer.reasons.map(say).join(' ') : t('uploaded') },
      ])
      setLeft((before) => before - 1)
    }
    router.refresh()
  }
  return (
    <div className="max-w-xl">
      <Field id="pictures" label={t('uploadMany')} hint={t('kinds')}>
        <Input
          id="pictures"
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
          aria-describedby="pictures-hint"
          disabled={left > 0}
          onChange={(event) => void take([...(event.target.files ?? [])])}
        />
      </Field>
      <div role="status" className="mt-2 text-sm">
        {left > 0 ? <p>{t('left', { count: left })}</p> : null}
        <ul>
          {lines.map((line) => (
            <li key={line.name} className={line.failed ? 'text-danger' : 'text-good'}>
              {line.name}: {line.words}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
