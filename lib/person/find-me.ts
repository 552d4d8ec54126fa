import { database } from '#lib/platform/db.ts'
import type { Actor } from './actor.ts'

/** What only the actor themselves is shown of their account. */
export function findMe(actor: Actor): Promise<{ email: string }> {
  return database().person.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } })
}
