import { z } from 'zod'
import { mostBytes } from '#lib/batch/batch.ts'
import { type Reason, reasonSchema } from '#lib/platform/outcome.ts'

/** A file and its place among all that are sent together. */
export type Outgoing = { position: number; file: File }
/** What became of one request: the batch that the files are in now, or why they did not get there. */
export type Sent = { batch: string | null; files: Outgoing[]; reason: Reason | null }

/** So much goes in one request: small enough that progress moves. */
const FILES = 50
const BYTES = 8_000_000

const answer = z.object({ batch: z.string() })
const refusal = z.object({ reasons: z.array(reasonSchema).min(1) })

export type Sending = { kind: 'file' | 'pasted'; label: string; expected: number; batch: string | null }

/** Sends files into a batch, which the first request begins, and yields what became of each request. One that did not arrive does not stop the next. */
export async function* sendCopy(files: readonly Outgoing[], sending: Sending): AsyncGenerator<Sent> {
  let { batch } = sending
  for (const some of groups(files)) {
    const sent = await send(some, { ...sending, batch })
    batch = sent.batch ?? batch
    yield sent
  }
}

/** Has what stands at an address fetched and taken in. */
export async function* sendAddress(address: string): AsyncGenerator<Sent> {
  yield await post(`/api/wire?${new URLSearchParams({ address })}`, null, { batch: null, files: [] })
}

async function send(files: Outgoing[], { kind, label, expected, batch }: Sending): Promise<Sent> {
  const form = new FormData()
  for (const { position, file } of files) form.append(`${kind}.${position}`, file, nameOf(file))
  const query = new URLSearchParams(batch ? { batch } : { expected: String(expected), label })
  return post(`/api/wire?${query}`, form, { batch, files })
}

async function post(to: string, body: FormData | null, sent: Omit<Sent, 'reason'>): Promise<Sent> {
  try {
    const response = await fetch(to, { method: 'POST', body })
    const told: unknown = await response.json()
    const taken = answer.safeParse(told)
    if (taken.success) return { ...sent, batch: taken.data.batch, reason: null }
    return { ...sent, reason: refusal.safeParse(told).data?.reasons[0] ?? { code: 'wireNotSent' } }
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return { ...sent, reason: { code: 'wireNotSent' } }
    throw error
  }
}

function groups(files: readonly Outgoing[]): Outgoing[][] {
  const all: Outgoing[][] = []
  let bytes = 0
  for (const one of files) {
    const open = all.at(-1)
    if (!open || open.length >= FILES || bytes + one.file.size > BYTES) {
      all.push([one])
      bytes = one.file.size
    } else {
      open.push(one)
      bytes += one.file.size
    }
  }
  return all
}

/** Whether a file is larger than its kind may be, which is told before it is sent. */
export async function isTooLarge(file: File): Promise<boolean> {
  const smallest = mostBytes(new Uint8Array())
  if (file.size <= smallest) return false
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer())
  return file.size > mostBytes(head)
}

export function nameOf(file: File): string {
  return file.webkitRelativePath || file.name
}

/** What files are called together: the folder they all lie in, or the only one's name. */
export function labelOf(files: readonly File[]): string {
  const [first] = files
  if (files.length === 1 && first) return nameOf(first)
  const folder = first?.webkitRelativePath.split('/')[0] ?? ''
  return folder !== '' && files.every((file) => file.webkitRelativePath.startsWith(`${folder}/`)) ? folder : ''
}

/** The address that a pasted text is, if it is nothing else. */
export function addressIn(text: string): string | null {
  return /^https?:\/\/\S+$/i.test(text.trim()) ? text.trim() : null
}
