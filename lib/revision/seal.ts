import { changeArticle } from '#lib/article/change.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { isId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'

/**
 * Seals a revision that readers no longer see: only editors can open it from then on, for copy that must not be passed around any more.
 * It cannot be undone; who sealed it, when and why is kept with it and in the audit.
 */
export async function sealRevision(
  actor: Actor,
  input: { id: string; revisionId: string; reason: string },
  now?: Date,
): Promise<Outcome<{ revisionId: string }>> {
  if (input.reason === '') return refuse('invalid', { code: 'reasonRequired', field: 'reason' })
  return changeArticle(
    actor,
    'revision.seal',
    input.id,
    null,
    async ({ tx, now: time, article }) => {
      const revision = isId(input.revisionId)
        ? await tx.revision.findFirst({ where: { id: input.revisionId, articleId: article.id } })
        : null
      if (!revision) return refuse('not-found', { code: 'notFound' })
      if (revision.sealedAt !== null) return refuse('invalid', { code: 'alreadySealed' })
      if (revision.state === 'published' || revision.state === 'draft')
        return refuse('invalid', { code: 'onlyOldIsSealed' })
      await tx.revision.update({
        where: { id: revision.id },
        data: { sealedAt: time, sealedById: actor.id, sealReason: input.reason },
      })
      await recordAudit(tx, actor, time, {
        verb: 'revision.seal',
        thing: 'article',
        thingId: article.id,
        label: revision.headline,
        detail: { revision: revision.id, number: revision.number, reason: input.reason },
      })
      return done({ revisionId: revision.id })
    },
    now,
  )
}
