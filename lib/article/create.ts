import { recordAudit } from '#lib/audit/record.ts'
import type { Body } from '#lib/body/body.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import type { Tx } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome } from '#lib/platform/outcome.ts'
import type { DateBasis } from '#prisma/client/enums.ts'
import type { Proposal } from './proposal.ts'
import { type Content, contentColumns, writeLinks } from './write-content.ts'

/** What a new story may start from; everything left out is empty. */
export type NewStory = Partial<Omit<Content, 'body'>> & {
  body?: Body
  proposed?: Proposal
  wireDateBasis?: DateBasis
  translationOfId?: string
  translatedFromNumber?: number
}

export type Created = { id: string; version: number }

/** Starts an empty story, or one from what is given, as the actor's draft. */
export function createArticle(actor: Actor, story: NewStory, now?: Date): Promise<Outcome<Created>> {
  return act(actor, 'article.create', async (tx, time) => done(await insertArticle(tx, actor, time, story)), now)
}

/**
 * The same inside another verb's transaction, such as *Use* of a wire item. The caller has asked for permission. `by` is who did it, for the
 * log, where that is not the person whose draft it is.
 */
export async function insertArticle(
  tx: Tx,
  actor: Actor,
  now: Date,
  story: NewStory,
  by: { id?: string; name: string; address?: string } = actor,
): Promise<Created> {
  const id = newId(now.getTime())
  const revisionId = newId(now.getTime())
  const content = { ...emptyContent(actor.language), ...story, body: story.body ?? bodyFromParagraphs([]) }
  const { proposed, wireDateBasis, translationOfId, translatedFromNumber, ...rest } = content
  await tx.article.create({
    data: {
      id,
      createdAt: now,
      createdById: actor.id,
      savedAt: now,
      savedById: actor.id,
      language: rest.language,
      sectionId: rest.sectionId,
      translationOfId: translationOfId ?? null,
      translatedFromNumber: translatedFromNumber ?? null,
    },
  })
  await tx.revision.create({
    data: {
      id: revisionId,
      articleId: id,
      state: 'draft',
      createdAt: now,
      savedAt: now,
      savedById: actor.id,
      ...contentColumns(rest),
      wireDateBasis: rest.wireDate === null ? null : (wireDateBasis ?? 'person'),
      proposed: proposed ?? {},
    },
  })
  await writeLinks(tx, revisionId, rest)
  await tx.article.update({ where: { id }, data: { workingId: revisionId } })
  await recordAudit(tx, by, now, {
    verb: 'article.create',
    thing: 'article',
    thingId: id,
    label: labelOf(rest.headline, proposed),
  })
  return { id, version: 1 }
}

function labelOf(headline: string, proposed: Proposal | undefined): string {
  return headline || proposed?.headline?.value || ''
}

function emptyContent(language: string): Omit<Content, 'body'> {
  return {
    language,
    headline: '',
    standfirst: '',
    kicker: '',
    byline: '',
    dateline: '',
    accordingTo: '',
    agencyId: null,
    sectionId: null,
    genre: 'news',
    urgency: 5,
    embargoedUntil: null,
    notForPublication: false,
    wireDate: null,
    leadMediaId: null,
    leadAlt: '',
    leadCaption: '',
    leadCredit: '',
    tagIds: [],
    contributorIds: [],
  }
}
