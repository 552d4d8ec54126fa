import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { findArticleForDesk } from './find.ts'

export type Theirs = { version: number; name: string; headline: string; text: string }

/** The text that was saved meanwhile, for the person whose save came second. */
export async function findTheirs(actor: Actor, input: { id: string }): Promise<Outcome<Theirs>> {
  const article = await findArticleForDesk(actor, input.id)
  if (!article) return refuse('not-found', { code: 'notFound' })
  return done({
    version: article.version,
    name: article.savedBy.name,
    headline: article.working.headline,
    text: article.working.text,
  })
}
