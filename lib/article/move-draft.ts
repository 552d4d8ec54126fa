import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { type Change, changeArticle } from './change.ts'
import type { DeskArticle } from './desk-article.ts'
import { type Moved, moveTo } from './move-to.ts'

export type MoveInput = { id: string; seen: number }

type Move = {
  transition: 'submit' | 'recall' | 'sendBack' | 'spike' | 'unspike' | 'discard' | 'unschedule'
  whyNot: (article: DeskArticle) => Reason[]
  /** What changes in the working draft. */
  draft?: (change: Change) => Prisma.RevisionUncheckedUpdateInput
  /** What changes in the story besides its state. */
  story?: (change: Change) => Prisma.ArticleUncheckedUpdateInput
  /** What else must happen in the same transaction. */
  after?: (change: Change) => Promise<void>
  /** What the audit log keeps besides the headline. */
  detail?: Prisma.InputJsonObject
}

/** A verb that moves a story along on the desk, while readers see what they saw: asked, written and recorded in one transaction. */
export function moveDraft(actor: Actor, { id, seen }: MoveInput, move: Move, now?: Date): Promise<Outcome<Moved>> {
  const verb = `article.${move.transition}` as const
  return changeArticle(
    actor,
    verb,
    id,
    seen,
    async (change) => {
      const { tx, now: time, article } = change
      const reasons = move.whyNot(article)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      if (move.draft) await tx.revision.update({ where: { id: article.working.id }, data: move.draft(change) })
      const label = article.working.headline
      await recordAudit(tx, actor, time, { verb, thing: 'article', thingId: id, label, detail: move.detail ?? {} })
      await move.after?.(change)
      return done(await moveTo(actor, change, move.transition, move.story?.(change)))
    },
    now,
  )
}
