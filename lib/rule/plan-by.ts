import type { Tx } from '#lib/platform/db.ts'

/** A story that a rule made, the rule that publishes it, and when. */
export type PlanBy = { articleId: string; ruleId: string; at: Date }

/** Plans stories in the name of rules. */
export async function planBy(_tx: Tx, _now: Date, _plans: readonly PlanBy[]): Promise<void> {}
