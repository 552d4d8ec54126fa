import { precisionOf, wireDateSpan } from '#lib/article/wire-date.ts'
import type { Body } from '#lib/body/body.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import { mediaIn } from '#lib/body/media.ts'
import { bodyText } from '#lib/body/text.ts'
import type { Tx } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import type { RevisionState } from '#prisma/client/enums.ts'
import type { RevisionUncheckedCreateInput } from '#prisma/client/models.ts'

const columns = [
  'language',
  'headline',
  'standfirst',
  'kicker',
  'byline',
  'dateline',
  'accordingTo',
  'agencyId',
  'sectionId',
  'genre',
  'urgency',
  'embargoedUntil',
  'notForPublication',
  'wireDate',
  'runAs',
  'leadMediaId',
  'leadAlt',
  'leadCaption',
  'leadCredit',
  'proposed',
] as const satisfies readonly (keyof RevisionUncheckedCreateInput)[]

type Columns = Pick<RevisionUncheckedCreateInput, (typeof columns)[number]>

/** What a revision says. `paragraphs` is the short way to a body. */
export type RevisionGiven = Partial<Columns> & {
  paragraphs?: string[]
  body?: Body
  tagIds?: string[]
  contributorIds?: string[]
}

type Place = {
  articleId: string
  byId: string
  at: Date
  firstPublishedAt: Date
  state: RevisionState
  submitted: boolean
  basedOnId?: string
}

const paragraphs = [
  'It was a quiet day in the made-up town of Wexcombe.',
  'The council met, and agreed on the harbour bridge.',
]

/** Writes one revision with its tags, contributors and pictures, and returns its id. */
export async function writeRevision(tx: Tx, given: RevisionGiven, place: Place): Promise<string> {
  const id = newId()
  const { tagIds = [], contributorIds = [] } = given
  const body = given.body ?? bodyFromParagraphs(given.paragraphs ?? paragraphs)
  const sortAt = place.state === 'published' ? sortAtOf(given, place.firstPublishedAt) : null
  const isNumbered = place.state === 'published' || place.state === 'superseded'
  await tx.revision.create({
    data: {
      id,
      articleId: place.articleId,
      state: place.state,
      number: isNumbered ? 1 : null,
      basedOnId: place.basedOnId ?? null,
      createdAt: place.at,
      savedAt: place.at,
      savedById: place.byId,
      language: 'en',
      headline: `A story for a test ${id.slice(-6)}`,
      byline: 'Mara Quill',
      proposed: {},
      ...columnsOf(given),
      wireDatePrecision: given.wireDate ? precisionOf(given.wireDate) : null,
      wireDateBasis: given.wireDate ? 'explicit' : null,
      body,
      text: bodyText(body),
      sortAt,
      ...(isNumbered ? { publishedAt: place.at, publishedById: place.byId } : {}),
      ...(place.submitted ? { submittedAt: place.at, submittedById: place.byId } : {}),
    },
  })
  await tx.revisionTag.createMany({
    data: tagIds.map((tagId, position) => ({ revisionId: id, tagId, position, publishedSortAt: sortAt })),
  })
  await tx.revisionContributor.createMany({
    data: contributorIds.map((personId, position) => ({ revisionId: id, personId, position, publishedSortAt: sortAt })),
  })
  const pictures = new Set([...mediaIn(body), ...(given.leadMediaId ? [given.leadMediaId] : [])])
  await tx.revisionMedia.createMany({ data: [...pictures].map((mediaId) => ({ revisionId: id, mediaId })) })
  return id
}

function columnsOf(given: RevisionGiven): Partial<Columns> {
  return Object.fromEntries(columns.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]))
}

function sortAtOf(given: RevisionGiven, firstPublishedAt: Date): Date {
  const archived = given.runAs === 'archive' && given.wireDate ? wireDateSpan(given.wireDate) : null
  return archived?.from ?? firstPublishedAt
}
