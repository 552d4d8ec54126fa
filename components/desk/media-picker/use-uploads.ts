'use client'

import { useState } from 'react'
import type { Reason } from '#lib/platform/outcome.ts'
import { type PickedMedia, uploadFile } from './upload.ts'

export type Upload = { name: string; picture: PickedMedia & { known: boolean } } | { name: string; reasons: Reason[] }

export type Uploads = { total: number; done: Upload[] }

/** As many as the server makes at once. */
const AT_ONCE = 2

/** Sends pictures, two at a time, and tells how far it is; `done` says what became of each, in the order they were given. */
export function useUploads(onEnd: (done: Upload[]) => void) {
  const [uploads, setUploads] = useState<Uploads>({ total: 0, done: [] })
  const start = async (files: readonly File[]) => {
    if (files.length === 0) return
    const done = new Map<number, Upload>()
    const tell = () => {
      const sorted = [...done].sort(([a], [b]) => a - b).map(([, upload]) => upload)
      setUploads({ total: files.length, done: sorted })
      return sorted
    }
    tell()
    const waiting = files.entries()
    const send = async () => {
      for (const [at, file] of waiting) {
        done.set(at, { name: file.name, ...(await uploadFile(file)) })
        tell()
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, send))
    onEnd(tell())
  }
  return { uploads, busy: uploads.done.length < uploads.total, start, close: () => setUploads({ total: 0, done: [] }) }
}
