import { changeArticle } from '#lib/article/change.ts'
import { contentOf } from '#lib/article/content-of.ts'
import { hasDraft, isSealedFor, revisionForDesk } from '#lib/article/desk-article.ts'
import { keepDraftAside } from '#lib/article/keep-aside.ts'
import { type Saved, whyNotSave, writeDraft } from '#lib/article/save.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { isId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'

/** Makes an old revision's text the draft again; the draft that stood there is kept aside. Readers see nothing of it before a publish. */
export async function restoreRevision(
  actor: Actor,
  input: { id: string; seen: number; revisionId: string },
  now?: Date,
): Promise<Outcome<Saved>> {
  return changeArticle(
    actor,
    'revision.restore',
    input.id,
    input.seen,
    async (change) => {
      const { tx, article } = change
      const reasons = whyNotSave(article)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      const old = isId(input.revisionId)
        ? await tx.revision.findFirst({
            where: { id: input.revisionId, articleId: article.id },
            include: revisionForDesk,
          })
        : null
      if (!old || isSealedFor(change.actor, old)) return refuse('not-found', { code: 'notFound' })
      if (hasDraft(article)) await keepDraftAside(change)
      const saved = await writeDraft(actor, change, contentOf(old))
      await recordAudit(tx, actor, change.now, {
        verb: 'revision.restore',
        thing: 'article',
        thingId: article.id,
        label: old.headline,
        detail: { revision: old.id, number: old.number },
      })
      return done(saved)
    },
    now,
  )
}
