import { LARGEST } from '#lib/import/refusal.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { Role } from '#prisma/client/enums.ts'
import type { batchStates } from './progress.ts'

/**
 * receiving: files are still being sent. running: all are here, and are being read. paused: nothing is read until someone resumes it.
 * finished: each file has an outcome. cancelled: what had none gets none. undone: what came in by it was taken out again.
 */
export type BatchState = (typeof batchStates)[number]

type Times = { pausedAt: Date | null; cancelledAt: Date | null; finishedAt: Date | null; undoneAt: Date | null }

export function stateOf(batch: Times & { expected: number }, received: number): BatchState {
  if (batch.undoneAt) return 'undone'
  if (batch.cancelledAt) return 'cancelled'
  if (batch.finishedAt) return 'finished'
  if (batch.pausedAt) return 'paused'
  return received < batch.expected ? 'receiving' : 'running'
}

/** How many files and bytes one batch may bring, by who sends it: a reporter's folder, an archive that an editor moves in. */
export const batchLimits: Record<Role, { files: number; bytes: number }> = {
  reporter: { files: 2_000, bytes: 1_000_000_000 },
  editor: { files: 20_000, bytes: 8_000_000_000 },
  admin: { files: 20_000, bytes: 8_000_000_000 },
}

/** An old site's export is read post by post, so that it may be as large as this; any other file as large as `LARGEST`. */
export const LARGEST_EXPORT = 2_000_000_000

/** How many bytes a file may have, told by how it begins. */
export function mostBytes(head: Uint8Array): number {
  return isExport(head) ? LARGEST_EXPORT : LARGEST
}

/** Whether a file is an old site's export (WXR): it says so in its first lines. */
export function isExport(head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 4096))
  return /<rss\b/.test(text) && /xmlns:wp="https?:\/\/wordpress\.org\/export\//.test(text)
}

/** What a verb must know of a batch to say whether it can be done. */
export type BatchStanding = { state: BatchState }

export function whyNotPause({ state }: BatchStanding): Reason[] {
  return state === 'receiving' || state === 'running' ? [] : [{ code: 'batchNotRunning' }]
}

export function whyNotResume({ state }: BatchStanding): Reason[] {
  return state === 'paused' ? [] : [{ code: 'batchNotPaused' }]
}

export function whyNotSettle({ state }: BatchStanding): Reason[] {
  return state === 'receiving' ? [] : [{ code: 'batchAllHere' }]
}

export function whyNotCancel({ state }: BatchStanding): Reason[] {
  return state === 'receiving' || state === 'running' || state === 'paused' ? [] : [{ code: 'batchIsOver' }]
}

export function whyNotUndo({ state }: BatchStanding): Reason[] {
  if (state === 'undone') return [{ code: 'batchUndone' }]
  return state === 'finished' || state === 'cancelled' ? [] : [{ code: 'batchStillRuns' }]
}
