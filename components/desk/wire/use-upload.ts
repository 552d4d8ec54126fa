'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type Sent, uploadCopy } from './upload-copy.ts'

export type Upload = { total: number; sent: Sent[]; running: boolean }

/** Sends copy and tells how far it is. One piece of copy leads to its own page; of several, the report stays and the list is shown anew. */
export function useUpload() {
  const router = useRouter()
  const [upload, setUpload] = useState<Upload | null>(null)

  const start = async (files: readonly File[], field: 'files' | 'pasted') => {
    if (files.length === 0) return
    let sent: Sent[] = []
    setUpload({ total: files.length, sent, running: true })
    for await (const batch of uploadCopy(files, field)) {
      sent = [...sent, ...batch]
      setUpload({ total: files.length, sent, running: true })
    }
    setUpload({ total: files.length, sent, running: false })
    const [only] = sent
    if (sent.length === 1 && only && only.receipt.outcome !== 'refused' && only.receipt.items[0]) {
      const known = only.receipt.outcome === 'known' ? '?known=1' : ''
      router.push(`/desk/wire/${only.receipt.items[0].id}${known}`)
    } else router.refresh()
    return sent
  }
  return { upload, start, close: () => setUpload(null) }
}
