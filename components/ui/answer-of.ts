import type { Reason } from '#lib/platform/outcome.ts'

type Unreached = { ok: false; reasons: Reason[] }

/** A server action's answer. When the server cannot be reached, or fails, that is a reason like any other, so that the screen can say it. */
export async function answerOf<T>(call: Promise<T>): Promise<T | Unreached> {
  try {
    return await call
  } catch (error) {
    return { ok: false, reasons: [unreachedReason(error)] }
  }
}

/** What fetch throws when there is no connection is a TypeError (Fetch standard). */
export function unreachedReason(error: unknown): Reason {
  return { code: error instanceof TypeError ? 'offline' : 'unknown' }
}
