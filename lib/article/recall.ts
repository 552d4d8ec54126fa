import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { changeArticle } from './change.ts'
import { type DeskArticle, isSubmitted } from './desk-article.ts'
import { moveTo } from './move-to.ts'
import type { Moved } from './submit.ts'

/** Why a story cannot be taken back from the editors now. */
export function whyNotRecall(article: DeskArticle): Reason[] {
  return isSubmitted(article) ? [] : [{ code: 'notSubmitted' }]
}

/** Takes the draft back from the editors, to write on. */
export async function recallArticle(
  actor: Actor,
  input: { id: string; seen: number },
  now?: Date,
): Promise<Outcome<Moved>> {
  return changeArticle(
    actor,
    'article.recall',
    input.id,
    input.seen,
    async (change) => {
      const reasons = whyNotRecall(change.article)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      await change.tx.revision.update({
        where: { id: change.article.working.id },
        data: { submittedAt: null, submittedById: null },
      })
      await recordAudit(change.tx, actor, change.now, {
        verb: 'article.recall',
        thing: 'article',
        thingId: input.id,
        label: change.article.working.headline,
      })
      return done(await moveTo(actor, change, 'recall'))
    },
    now,
  )
}
