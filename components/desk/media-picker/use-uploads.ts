'use client'

import { useState } from 'react'
import type { Reason } from '#lib/platform/outcome.ts'
import { type PickedMedia, uploadFile } from './upload.ts'

export type Upload = { name: string; picture: PickedMedia & { known: boolean } } | { name: string; reasons: Reason[] }

export type Uploads = { total: number; done: Upload[] }

/** Sends pictures one after another and tells how far it is; `done` says what became of each. */
export function useUploads(onEnd: (done: Upload[]) => void) {
  const [uploads, setUploads] = useState<Uploads>({ total: 0, done: [] })
  const start = async (files: readonly File[]) => {
    if (files.length === 0) return
    let done: Upload[] = []
    setUploads({ total: files.length, done })
    for (const file of files) {
      done = [...done, { name: file.name, ...(await uploadFile(file)) }]
      setUploads({ total: files.length, done })
    }
    onEnd(done)
  }
  return { uploads, busy: uploads.done.length < uploads.total, start }
}
