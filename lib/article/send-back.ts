import type { Actor } from '#lib/person/actor.ts'
import { type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { type DeskArticle, isSubmitted } from './desk-article.ts'
import { type MoveInput, moveDraft } from './move-draft.ts'
import type { Moved } from './move-to.ts'

/** Why a story cannot be sent back to its writer now. */
export function whyNotSendBack(article: DeskArticle): Reason[] {
  return isSubmitted(article) ? [] : [{ code: 'notSubmitted' }]
}

/** Returns a submitted draft to its writer, with a note that says what is missing. */
export async function sendBackArticle(
  actor: Actor,
  input: MoveInput & { note: string },
  now?: Date,
): Promise<Outcome<Moved>> {
  const { note } = input
  if (note === '') return refuse('invalid', { code: 'noteRequired', field: 'note' })
  return moveDraft(
    actor,
    input,
    {
      transition: 'sendBack',
      whyNot: whyNotSendBack,
      draft: (change) => ({
        submittedAt: null,
        submittedById: null,
        sentBackAt: change.now,
        sentBackById: actor.id,
        sentBackNote: note,
      }),
      detail: { note },
    },
    now,
  )
}
