import type { Actor } from '#lib/person/actor.ts'
import type { Outcome, Reason } from '#lib/platform/outcome.ts'
import { nextState } from './article.ts'
import { type DeskArticle, hasDraft, isSubmitted } from './desk-article.ts'
import { type MoveInput, moveDraft } from './move-draft.ts'
import type { Moved } from './move-to.ts'
import { whyNotWhilePlanned } from './plan.ts'

/** Why a story cannot be handed to the editors now. */
export function whyNotSubmit(article: DeskArticle): Reason[] {
  const planned = whyNotWhilePlanned(article)
  if (planned.length > 0) return planned
  if (nextState('submit', article.state) === null || !hasDraft(article)) return [{ code: 'nothingToSubmit' }]
  if (isSubmitted(article)) return [{ code: 'alreadySubmitted' }]
  return article.working.text.trim() === '' ? [{ code: 'noText', field: 'body' }] : []
}

/** Hands the draft to the editors. */
export function submitArticle(actor: Actor, input: MoveInput, now?: Date): Promise<Outcome<Moved>> {
  return moveDraft(
    actor,
    input,
    {
      transition: 'submit',
      whyNot: whyNotSubmit,
      draft: (change) => ({
        submittedAt: change.now,
        submittedById: actor.id,
        sentBackAt: null,
        sentBackById: null,
        sentBackNote: null,
      }),
    },
    now,
  )
}
