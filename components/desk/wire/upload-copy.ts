import { z } from 'zod'
import { whyNotSize } from '#lib/import/refusal.ts'
import { type Reason, reasonSchema } from '#lib/platform/outcome.ts'
import { type Receipt, receiptSchema } from '#lib/wire/receipt.ts'
import { BATCH_BYTES, BATCH_FILES } from '#lib/wire/wire-item.ts'

/** What became of one file, and the file itself while it may be sent again. */
export type Sent = { receipt: Receipt; again: File | null }

const answer = z.object({ receipts: z.array(receiptSchema) })
const refusal = z.object({ reasons: z.array(reasonSchema).min(1) })

/**
 * Sends files to the wire in batches small enough to show how far it is, and yields what became of each batch. A batch that did not arrive
 * does not stop the next one. A file that its size forbids is not sent at all.
 */
export async function* uploadCopy(files: readonly File[], field: 'files' | 'pasted'): AsyncGenerator<Sent[]> {
  const refused = files.flatMap((file): Sent[] => {
    const reason = whyNotSize(file.size)
    return reason ? [{ receipt: { file: nameOf(file), outcome: 'refused', reason }, again: null }] : []
  })
  if (refused.length > 0) yield refused
  for (const batch of batches(files.filter((file) => whyNotSize(file.size) === null))) yield await send(batch, field)
}

async function send(batch: File[], field: string): Promise<Sent[]> {
  const form = new FormData()
  for (const file of batch) form.append(field, file, nameOf(file))
  try {
    const response = await fetch('/api/wire', { method: 'POST', body: form })
    const body: unknown = await response.json()
    const taken = answer.safeParse(body)
    if (taken.success) return taken.data.receipts.map((receipt) => ({ receipt, again: null }))
    const refused = refusal.safeParse(body)
    return failed(batch, refused.data?.reasons[0] ?? { code: 'wireNotSent' })
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return failed(batch, { code: 'wireNotSent' })
    throw error
  }
}

function failed(batch: File[], reason: Reason): Sent[] {
  return batch.map((file) => ({ receipt: { file: nameOf(file), outcome: 'refused', reason }, again: file }))
}

/** Smaller batches than the server takes, so that progress moves. */
function batches(files: readonly File[]): File[][] {
  const all: File[][] = []
  let bytes = 0
  for (const file of files) {
    const open = all.at(-1)
    if (!open || open.length >= BATCH_FILES / 4 || bytes + file.size > BATCH_BYTES / 4) {
      all.push([file])
      bytes = file.size
    } else {
      open.push(file)
      bytes += file.size
    }
  }
  return all
}

function nameOf(file: File): string {
  return file.webkitRelativePath || file.name
}
