import type { Prisma } from '#prisma/client/client.ts'
import { nextState, type Transition } from './article.ts'
import type { Change } from './change.ts'
import { noPlan, notHeld } from './plan.ts'

export type Moved = { id: string; version: number }

/** What ends a plan, since readers see something else from then on, or nobody any more. */
const ending: readonly Transition[] = ['publish', 'withdraw', 'kill', 'unschedule', 'hold']

/** What settles that a story was held back: it was planned anew, went out, or goes nowhere. */
const settling: readonly Transition[] = ['publish', 'schedule', 'discard', 'spike', 'withdraw', 'kill']

/** Moves the story's state along the transition table and counts its version up; a transition the table lacks is a bug of the caller. */
export async function moveTo(
  by: { id: string },
  { tx, now, article }: Omit<Change, 'actor'>,
  transition: Transition,
  also: Prisma.ArticleUncheckedUpdateInput = {},
): Promise<Moved> {
  const state = nextState(transition, article.state)
  if (state === null) throw new Error(`${transition} is not possible from ${article.state}`)
  const version = article.version + 1
  await tx.article.update({
    where: { id: article.id },
    data: {
      ...(ending.includes(transition) ? noPlan : {}),
      ...(settling.includes(transition) ? notHeld : {}),
      ...also,
      state,
      version,
      savedAt: now,
      savedById: by.id,
    },
  })
  return { id: article.id, version }
}
