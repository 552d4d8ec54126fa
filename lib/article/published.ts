import type { Body } from '#lib/body/body.ts'
import { storedBody } from '#lib/body/parse.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { CorrectionKind, Genre, TagKind } from '#prisma/client/enums.ts'
import { pictureOf, type StoryPicture } from './picture.ts'

/** A published story, all that readers may know of it and nothing else. */
export type PublishedStory = {
  id: string
  slug: string
  groupId: string
  /** The number of the published revision: what a reader quotes as its version. */
  number: number
  firstPublishedAt: Date
  updatedAt: Date | null
  language: string
  headline: string
  standfirst: string
  kicker: string
  byline: string
  dateline: string
  accordingTo: string
  genre: Genre
  agency: { name: string; website: string | null } | null
  section: { id: string; slug: string; name: string } | null
  /** The supplier's date of archive copy, no more precise than it is known. */
  archiveDate: string | null
  lead: StoryPicture | null
  body: Body
  /** The pictures its body may show, by their id. */
  pictures: Map<string, StoryPicture>
  tags: { id: string; slug: string; name: string; kind: TagKind }[]
  contributors: { id: string; slug: string; name: string }[]
  /** A rule published it; no person did. */
  automatic: boolean
  corrections: { id: string; kind: CorrectionKind; note: string; createdAt: Date }[]
}

const picture = { id: true, sha256: true, width: true, height: true, renditions: true } as const

/** The columns of a published revision that readers may see. */
export const revisionForReaders = {
  number: true,
  language: true,
  headline: true,
  standfirst: true,
  kicker: true,
  byline: true,
  dateline: true,
  accordingTo: true,
  genre: true,
  wireDate: true,
  runAs: true,
  publishedByRuleId: true,
  leadAlt: true,
  leadCaption: true,
  leadCredit: true,
  body: true,
  agency: { select: { name: true, website: true } },
  section: { select: { id: true, slug: true, name: true } },
  leadMedia: { select: picture },
  media: { select: { media: { select: picture } } },
  tags: { select: { tag: { select: { id: true, slug: true, name: true, kind: true } } }, orderBy: { position: 'asc' } },
  contributors: {
    select: { person: { select: { id: true, slug: true, name: true } } },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.RevisionSelect

type Revision = Prisma.RevisionGetPayload<{ select: typeof revisionForReaders }>
type Identity = {
  id: string
  slug: string
  translationOfId: string | null
  firstPublishedAt: Date
  updatedAt: Date | null
  corrections: PublishedStory['corrections']
}

/** A story from its identity and its published revision. */
export function toStory(article: Identity, revision: Revision): PublishedStory {
  const {
    publishedByRuleId,
    wireDate,
    runAs,
    leadMedia,
    leadAlt,
    leadCaption,
    leadCredit,
    media,
    tags,
    contributors,
    body,
    ...said
  } = revision
  const { translationOfId, ...identity } = article
  const unsaid = { alt: '', caption: '', credit: '' }
  return {
    ...identity,
    ...said,
    number: revision.number ?? 1,
    automatic: publishedByRuleId !== null,
    groupId: translationOfId ?? article.id,
    archiveDate: runAs === 'archive' ? wireDate : null,
    lead: leadMedia ? pictureOf(leadMedia, { alt: leadAlt, caption: leadCaption, credit: leadCredit }) : null,
    body: storedBody(body),
    pictures: new Map(media.map((one) => [one.media.id, pictureOf(one.media, unsaid)])),
    tags: tags.map((one) => one.tag),
    contributors: contributors.map((one) => one.person),
  }
}
