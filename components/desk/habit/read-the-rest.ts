'use client'

import { readOn } from '#app/desk/wire/[id]/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { Reread } from '#lib/wire/read-again.ts'

type Sum = { read: number; changed: number; reasons: Reason[] }

/** Goes on reading an agency's waiting copy again until none is left, or until a request fails. */
export async function readTheRest(agencyId: string, first: Reread): Promise<Sum> {
  const sum: Sum = { read: first.read, changed: first.changed, reasons: [] }
  let { next } = first
  while (next !== null) {
    const answer = await answerOf(readOn({ agencyId, before: next }))
    if (!answer.ok) return { ...sum, reasons: answer.reasons }
    sum.read += answer.value.read
    sum.changed += answer.value.changed
    next = answer.value.next
  }
  return sum
}
