import type { Reason } from '#lib/platform/outcome.ts'

/** What was lost from a body, less the pictures whose addresses were kept beside it. */
export function withoutKept(lost: readonly Reason[], kept: number): Reason[] {
  return lost.flatMap((reason) => {
    if (reason.code !== 'pastedPicture') return [reason]
    const count = Number(reason.values?.count ?? 0) - kept
    return count > 0 ? [{ ...reason, values: { count } }] : []
  })
}
