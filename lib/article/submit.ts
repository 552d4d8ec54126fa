import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { nextState } from './article.ts'
import { changeArticle } from './change.ts'
import { type DeskArticle, hasDraft, isSubmitted } from './desk-article.ts'
import { moveTo } from './move-to.ts'

export type Moved = { id: string; version: number }

/** Why a story cannot be handed to the editors now. */
export function whyNotSubmit(article: DeskArticle): Reason[] {
  if (nextState('submit', article.state) === null || !hasDraft(article)) return [{ code: 'nothingToSubmit' }]
  if (isSubmitted(article)) return [{ code: 'alreadySubmitted' }]
  return article.working.text.trim() === '' ? [{ code: 'noText', field: 'body' }] : []
}

/** Hands the draft to the editors. */
export async function submitArticle(
  actor: Actor,
  input: { id: string; seen: number },
  now?: Date,
): Promise<Outcome<Moved>> {
  return changeArticle(
    actor,
    'article.submit',
    input.id,
    input.seen,
    async (change) => {
      const reasons = whyNotSubmit(change.article)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      await change.tx.revision.update({
        where: { id: change.article.working.id },
        data: {
          submittedAt: change.now,
          submittedById: actor.id,
          sentBackAt: null,
          sentBackById: null,
          sentBackNote: null,
        },
      })
      await recordAudit(change.tx, actor, change.now, {
        verb: 'article.submit',
        thing: 'article',
        thingId: input.id,
        label: change.article.working.headline,
      })
      return done(await moveTo(actor, change, 'submit'))
    },
    now,
  )
}
