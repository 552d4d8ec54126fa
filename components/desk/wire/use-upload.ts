'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { followBatch } from '#components/desk/batch/ask-progress.ts'
import type { BatchProgress, BatchReport } from '#lib/batch/progress.ts'
import { LARGEST } from '#lib/import/refusal.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { isTooLarge, labelOf, nameOf, type Outgoing, type Sent, sendAddress, sendCopy } from './upload-copy.ts'

/** A file that did not get there: `again` while it may be sent once more. */
export type Unsent = { name: string; reason: Reason; again: Outgoing | null }
export type Upload = {
  kind: 'file' | 'pasted'
  label: string
  /** How many were chosen, and how many of them are sent: what is too large is not. */
  total: number
  expected: number
  sent: number
  sending: boolean
  unsent: Unsent[]
  batch: BatchProgress | null
  batchId: string | null
  report: BatchReport | null
}

/** Sends copy and follows what becomes of it. One piece of copy leads to its own page; of several, the report stays and the list is shown anew. */
export function useUpload() {
  const router = useRouter()
  const [upload, setUpload] = useState<Upload | null>(null)
  /** Ends what is followed when the page is left: nobody is led away from where they went meanwhile. */
  const left = useRef(new AbortController())
  useEffect(() => {
    left.current = new AbortController()
    return () => left.current.abort()
  }, [])
  const change = (part: Partial<Upload>) => setUpload((now) => (now ? { ...now, ...part } : now))

  const start = async (files: readonly File[], kind: Upload['kind']) => {
    if (files.length === 0) return false
    const unsent: Unsent[] = []
    const outgoing: Outgoing[] = []
    for (const file of files) {
      if (await isTooLarge(file)) unsent.push({ name: nameOf(file), reason: tooLarge(file), again: null })
      else outgoing.push({ position: outgoing.length, file })
    }
    const label = labelOf(files)
    const begun = { ...none, kind, label, total: files.length, expected: outgoing.length, unsent }
    return run(sendCopy(outgoing, { ...begun, batch: null }), begun)
  }
  const startAddress = (address: string) =>
    run(sendAddress(address), { ...none, kind: 'pasted', label: address, total: 1, expected: 1, unsent: [] })

  const run = async (requests: AsyncIterable<Sent>, begun: Upload): Promise<boolean> => {
    let { unsent, batchId, sent } = begun
    setUpload({ ...begun, sending: true })
    const over = new AbortController()
    let following: Promise<Upload['batch']> | null = null
    const follow = async (id: string) => {
      let last: BatchProgress | null = null
      for await (const { batch, report } of followBatch(id, AbortSignal.any([over.signal, left.current.signal]))) {
        last = batch
        change({ batch, report })
        if (report) lead(batch, report)
      }
      return last
    }
    const lead = (batch: BatchProgress, report: BatchReport) => {
      const [only] = report.files
      const item =
        batch.expected === 1 && unsent.length === 0 && only?.outcome !== 'refused' ? only?.items[0] : undefined
      if (item) router.push(`/desk/wire/${item.id}${only?.outcome === 'known' ? '?known=1' : ''}`)
      else router.refresh()
    }
    for await (const { batch, files, reason } of requests) {
      batchId = batch
      if (batch) following ??= follow(batch)
      if (reason && files.length === 0) unsent = [...unsent, { name: begun.label, reason, again: null }]
      else if (reason) unsent = [...unsent, ...files.map((one) => ({ name: nameOf(one.file), reason, again: one }))]
      else sent += Math.max(1, files.length)
      change({ sent, unsent, batchId })
    }
    change({ sending: false })
    // Without all of its files a batch is not over: they can be sent again, or it is left at what arrived.
    if (unsent.some(({ again }) => again)) over.abort()
    const last = await following
    return last !== null && unsent.length === 0 && last.refused === 0
  }

  const again = async () => {
    if (!upload) return
    const outgoing = upload.unsent.flatMap(({ again: one }) => (one ? [one] : []))
    const begun = { ...upload, unsent: upload.unsent.filter((one) => one.again === null) }
    await run(sendCopy(outgoing, { ...begun, batch: upload.batchId }), begun)
  }
  /** A command was given: the batch may go on, or be over. */
  const look = async () => {
    const id = upload?.batchId
    if (!id) return
    for await (const { batch, report } of followBatch(id, left.current.signal)) change({ batch, report })
    router.refresh()
  }
  return { upload, start, startAddress, again, look: () => void look(), close: () => setUpload(null) }
}

const none = { sent: 0, sending: false, batch: null, batchId: null, report: null }

function tooLarge(file: File): Reason {
  return { code: 'importTooLarge', values: { limit: LARGEST / 1_000_000, size: Math.ceil(file.size / 1_000_000) } }
}
