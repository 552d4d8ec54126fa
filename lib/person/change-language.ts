import { database } from '#lib/platform/db.ts'
import { done, type Outcome } from '#lib/platform/outcome.ts'
import type { Actor, Language } from './actor.ts'

/** Chooses the language in which the desk speaks to the actor. */
export async function changeLanguage(
  actor: Actor,
  input: { language: Language },
): Promise<Outcome<{ language: Language }>> {
  await database().person.update({ where: { id: actor.id }, data: { language: input.language } })
  return done({ language: input.language })
}
