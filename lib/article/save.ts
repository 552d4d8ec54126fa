import { parseBody } from '#lib/body/parse.ts'
import type { Actor } from '#lib/person/actor.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { nextState } from './article.ts'
import { type Change, changeArticle } from './change.ts'
import type { ContentInput } from './content.ts'
import { type DeskArticle, hasDraft } from './desk-article.ts'
import { keepDraftAside } from './keep-aside.ts'
import { whyNotWhilePlanned } from './plan.ts'
import { type Content, contentColumns, writeLinks } from './write-content.ts'

/** Why nothing can be written into a story now. */
export function whyNotSave(article: DeskArticle): Reason[] {
  const planned = whyNotWhilePlanned(article)
  if (planned.length > 0) return planned
  return nextState('save', article.state) === null ? [{ code: 'spikedNotSaved' }] : []
}

export type Saved = { id: string; version: number; savedAt: Date }

/**
 * Writes a story's draft: every autosave and every *Save*. A published story gets a working draft by it. If someone else saved since
 * `seen`, nothing is written: the refusal is `conflict`, and the desk shows both texts.
 */
export async function saveArticle(
  actor: Actor,
  input: { id: string; seen: number; content: ContentInput; keepTheirs?: boolean },
  now?: Date,
): Promise<Outcome<Saved>> {
  const body = parseBody(input.content.body)
  if (!body.ok) return refuse('invalid', ...body.reasons)
  const content = { ...input.content, body: body.body }
  return changeArticle(
    actor,
    'article.save',
    input.id,
    input.seen,
    async (change) => {
      const reasons = whyNotSave(change.article)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      if (input.keepTheirs && hasDraft(change.article)) await keepDraftAside(change)
      return done(await writeDraft(actor, change, content))
    },
    now,
  )
}

/** Writes the content into the draft, making one if there is none, and counts the story's version up. */
export async function writeDraft(actor: Actor, change: Change, content: Content): Promise<Saved> {
  const { tx, now, article } = change
  const draftId = hasDraft(article) ? article.working.id : newId(now.getTime())
  const columns = {
    ...contentColumns(content),
    wireDateBasis: basisOf(article.working, content.wireDate),
    savedAt: now,
    savedById: actor.id,
  }
  if (hasDraft(article)) {
    await tx.revision.update({ where: { id: draftId }, data: columns })
  } else {
    await tx.revision.create({
      data: {
        id: draftId,
        articleId: article.id,
        state: 'draft',
        basedOnId: article.working.id,
        createdAt: now,
        headlineAcceptedAt: article.working.headlineAcceptedAt,
        headlineAcceptedById: article.working.headlineAcceptedById,
        dateAcceptedAt: article.working.dateAcceptedAt,
        dateAcceptedById: article.working.dateAcceptedById,
        runAs: article.working.runAs,
        ...columns,
      },
    })
  }
  await writeLinks(tx, draftId, content)
  const version = article.version + 1
  await tx.article.update({
    where: { id: article.id },
    data: {
      version,
      savedAt: now,
      savedById: actor.id,
      language: content.language,
      sectionId: content.sectionId,
      workingId: draftId,
    },
  })
  return { id: article.id, version, savedAt: now }
}

/** A date that was typed over is a person's; one that was left alone stays what it was. */
function basisOf(
  before: { wireDate: string | null; wireDateBasis: 'explicit' | 'inferred' | 'person' | null },
  wireDate: string | null,
) {
  if (wireDate === null) return null
  return wireDate === before.wireDate ? before.wireDateBasis : 'person'
}
