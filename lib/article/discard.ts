import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { changeArticle } from './change.ts'
import { type DeskArticle, hasDraft } from './desk-article.ts'
import { moveTo } from './move-to.ts'
import type { Moved } from './submit.ts'

/** Why the changes to a published story cannot be dropped now. */
export function whyNotDiscard(article: DeskArticle): Reason[] {
  return article.state === 'published' && hasDraft(article) ? [] : [{ code: 'nothingToDiscard' }]
}

/** Drops the working draft of a published story; readers see what they saw. The text is kept in the history. */
export async function discardChanges(
  actor: Actor,
  input: { id: string; seen: number },
  now?: Date,
): Promise<Outcome<Moved>> {
  return changeArticle(
    actor,
    'article.save',
    input.id,
    input.seen,
    async (change) => {
      const { tx, now: time, article } = change
      const reasons = whyNotDiscard(article)
      if (reasons.length > 0 || !article.published) return refuse('invalid', ...reasons)
      await tx.revision.update({
        where: { id: article.working.id },
        data: { state: 'aside', submittedAt: null, submittedById: null },
      })
      await recordAudit(tx, actor, time, {
        verb: 'article.discard',
        thing: 'article',
        thingId: article.id,
        label: article.working.headline,
      })
      const { id, language, sectionId } = article.published
      return done(await moveTo(actor, change, 'discard', { workingId: id, language, sectionId }))
    },
    now,
  )
}
