import type { Tx } from '#lib/platform/db.ts'
import type { Reason } from '#lib/platform/outcome.ts'

/** The story that a rule made, the rule that publishes it, and when. */
export type PlanBy = { articleId: string; rule: { id: string; name: string }; at: Date }

/** Plans a story in the name of a rule; the reasons if it cannot be. */
export async function planBy(_tx: Tx, _now: Date, _plan: PlanBy): Promise<Reason[]> {
  return []
}
