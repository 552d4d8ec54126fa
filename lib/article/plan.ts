import { z } from 'zod'
import { type Reason, reasonSchema } from '#lib/platform/outcome.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Change } from './change.ts'

/** A verb's work on a story, whoever it is done for. */
export type Work = Omit<Change, 'actor'>

/** A story's columns without a plan. */
export const noPlan = {
  scheduledFor: null,
  scheduledAt: null,
  scheduledById: null,
  scheduledByRuleId: null,
  scheduledInput: Prisma.DbNull,
}

/** A story's columns once it is no longer held back. */
export const notHeld = { heldAt: null, heldFor: null, heldReasons: Prisma.DbNull }

/** A story's one job of publishing it at its time. */
export function planKey(articleId: string): string {
  return `plan:${articleId}`
}

/** A time as the log keeps it, whose readers may be in any zone. */
export function printedUtc(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** Nothing is written into a story that is planned, nor is it handed on: what goes out is what its planner saw. */
export function whyNotWhilePlanned({ scheduledFor }: { scheduledFor: Date | null }): Reason[] {
  return scheduledFor === null ? [] : [{ code: 'planned', values: { at: scheduledFor.toISOString() } }]
}

/** Why a story was held back, as it is stored. */
export function readReasons(stored: unknown): Reason[] {
  const parsed = z.array(reasonSchema).safeParse(stored)
  return parsed.success ? parsed.data : []
}
