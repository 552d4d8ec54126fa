import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { changeArticle } from './change.ts'
import { type DeskArticle, isSubmitted } from './desk-article.ts'
import { moveTo } from './move-to.ts'
import type { Moved } from './submit.ts'

/** Why a story cannot be sent back to its writer now. */
export function whyNotSendBack(article: DeskArticle): Reason[] {
  return isSubmitted(article) ? [] : [{ code: 'notSubmitted' }]
}

/** Returns a submitted draft to its writer, with a note that says what is missing. */
export async function sendBackArticle(
  actor: Actor,
  input: { id: string; seen: number; note: string },
  now?: Date,
): Promise<Outcome<Moved>> {
  if (input.note === '') return refuse('invalid', { code: 'noteRequired', field: 'note' })
  return changeArticle(
    actor,
    'article.sendBack',
    input.id,
    input.seen,
    async (change) => {
      const reasons = whyNotSendBack(change.article)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      await change.tx.revision.update({
        where: { id: change.article.working.id },
        data: {
          submittedAt: null,
          submittedById: null,
          sentBackAt: change.now,
          sentBackById: actor.id,
          sentBackNote: input.note,
        },
      })
      const { headline } = change.article.working
      await recordAudit(change.tx, actor, change.now, {
        verb: 'article.sendBack',
        thing: 'article',
        thingId: input.id,
        label: headline,
        detail: { note: input.note },
      })
      return done(await moveTo(actor, change, 'sendBack'))
    },
    now,
  )
}
