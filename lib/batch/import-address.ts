import { Readable } from 'node:stream'
import { LARGEST } from '#lib/import/refusal.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { fetchGuarded } from '#lib/platform/fetch.ts'
import { type Outcome, refuse } from '#lib/platform/outcome.ts'
import { addFiles, landFile } from './add-files.ts'
import { createBatch } from './create.ts'

const LIMITS = { bytes: LARGEST, connectMs: 10_000, totalMs: 30_000 }

/** Fetches what stands at an address and takes it in as a file: most often a web page. What cannot be fetched begins no import. */
export async function importAddress(actor: Actor, address: string): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'wire.import')) return refuse('forbidden', { code: 'forbidden' })
  const page = await fetchPage(address)
  if (!page.ok) return page
  const { url, bytes, charset } = page.value
  const batch = await createBatch(actor, { label: nameOf(url), expected: 1 })
  if (!batch.ok) return batch
  const file = await landFile(batch.value.id, { position: 0, path: nameOf(url), stream: Readable.from([bytes]) })
  if (!file) throw new Error('bytes at hand broke off')
  const added = await addFiles(actor, batch.value.id, [{ ...file, url, charset }])
  return added.ok ? batch : added
}

/** What stands at an address: its bytes, where they came from in the end, and the encoding that was declared with them. */
export async function fetchPage(
  address: string,
): Promise<Outcome<{ url: string; bytes: Uint8Array<ArrayBuffer>; charset: string | null }>> {
  const fetched = await fetchGuarded(address, { headers: { accept: 'text/html, */*;q=0.5' }, limits: LIMITS })
  if (!fetched.ok) return fetched
  const { status, url, headers, bytes } = fetched.value
  if (status === 404 || status === 410) return refuse('invalid', { code: 'channelNotThere', values: { status } })
  if (status !== 200) return refuse('invalid', { code: 'channelStatus', values: { status } })
  const charset = /charset="?([\w.:-]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? null
  return { ok: true, value: { url, bytes, charset } }
}

/** What a page is called in lists: its site and path. */
export function nameOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`.replace(/\/$/, '')
}
