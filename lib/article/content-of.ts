import { storedBody } from '#lib/body/parse.ts'
import type { DeskRevision } from './desk-article.ts'
import type { Content } from './write-content.ts'

/** What a stored revision says, in the form that a save takes. */
export function contentOf(revision: DeskRevision): Content {
  return {
    language: revision.language,
    headline: revision.headline,
    standfirst: revision.standfirst,
    kicker: revision.kicker,
    byline: revision.byline,
    dateline: revision.dateline,
    accordingTo: revision.accordingTo,
    agencyId: revision.agencyId,
    sectionId: revision.sectionId,
    genre: revision.genre,
    urgency: revision.urgency,
    embargoedUntil: revision.embargoedUntil?.toISOString() ?? null,
    notForPublication: revision.notForPublication,
    wireDate: revision.wireDate,
    leadMediaId: revision.leadMediaId,
    leadAlt: revision.leadAlt,
    leadCaption: revision.leadCaption,
    leadCredit: revision.leadCredit,
    body: storedBody(revision.body),
    tagIds: revision.tags.map((one) => one.tagId),
    contributorIds: revision.contributors.map((one) => one.personId),
  }
}
