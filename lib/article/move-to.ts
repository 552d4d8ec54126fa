import type { Actor } from '#lib/person/actor.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { nextState, type Transition } from './article.ts'
import type { Change } from './change.ts'

export type Moved = { id: string; version: number }

/** Moves the story's state along the transition table and counts its version up; a transition the table lacks is a bug of the caller. */
export async function moveTo(
  actor: Actor,
  { tx, now, article }: Change,
  transition: Transition,
  also: Prisma.ArticleUncheckedUpdateInput = {},
): Promise<Moved> {
  const state = nextState(transition, article.state)
  if (state === null) throw new Error(`${transition} is not possible from ${article.state}`)
  const version = article.version + 1
  await tx.article.update({
    where: { id: article.id },
    data: { ...also, state, version, savedAt: now, savedById: actor.id },
  })
  return { id: article.id, version }
}
