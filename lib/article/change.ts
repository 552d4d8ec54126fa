import type { Actor } from '#lib/person/actor.ts'
import { holdRole } from '#lib/person/hold-role.ts'
import { can, type Verb } from '#lib/person/policy.ts'
import { type Tx, transaction } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { type Outcome, refuse } from '#lib/platform/outcome.ts'
import { type DeskArticle, isSealedFor, loadArticle } from './desk-article.ts'

/** `actor` is who does it, with the role they have now. */
export type Change = { tx: Tx; now: Date; article: DeskArticle; actor: Actor }

/**
 * The way every verb goes into a story: one transaction, the story's row locked so that verbs on it follow one another,
 * the actor's permission by the role they have now, not the one their request began with, and the version they saw. `seen` null means:
 * whatever it is now. What was sealed is not there for those who may not open it.
 */
export function changeArticle<T>(
  actor: Actor,
  verb: Verb,
  id: string,
  seen: number | null,
  work: (change: Change) => Promise<Outcome<T>>,
  now?: Date,
): Promise<Outcome<T>> {
  return transaction(async (tx, time) => {
    const notFound = refuse('not-found', { code: 'notFound' })
    if (!isId(id)) return notFound
    await tx.$queryRaw`select 1 from article where id = ${id}::uuid for update`
    const article = await loadArticle(tx, id)
    if (!article) return notFound
    const owned = { createdById: article.createdById, contributorIds: article.contributorIds }
    const role = await holdRole(tx, actor.id)
    const holder = role && { ...actor, role }
    if (!holder || !can(holder, verb, owned)) return refuse('forbidden', { code: 'forbidden' })
    if (isSealedFor(holder, article.working)) return notFound
    if (seen !== null && seen !== article.version) {
      return refuse('conflict', { code: 'conflictBy', values: { name: article.savedBy.name } })
    }
    return work({ tx, now: time, article, actor: holder })
  }, now)
}
