import { type BatchProgress, type BatchReport, batchAnswer } from '#lib/batch/progress.ts'

/** How far a batch is, and its report once it is over; null where no answer came: it is asked again. */
export async function askProgress(
  id: string,
  signal?: AbortSignal,
): Promise<{ batch: BatchProgress; report: BatchReport | null } | null> {
  try {
    const response = await fetch(`/api/wire/${id}`, { signal: signal ?? null })
    return batchAnswer.safeParse(await response.json()).data ?? null
  } catch {
    return null
  }
}

/** Follows a batch until it is over or the signal comes: often at first, when a few files are done in no time, then every second. */
export async function* followBatch(id: string, signal: AbortSignal) {
  for (let wait = 120; !signal.aborted; wait = Math.min(1000, wait * 1.3)) {
    const answer = await askProgress(id, signal)
    if (answer) yield answer
    if (answer?.batch.overAt || signal.aborted) return
    await new Promise((done) => setTimeout(done, wait))
  }
}
