import { Prisma } from '#prisma/client/client.ts'
import type { Genre } from '#prisma/client/enums.ts'
import { pictureOf, type StoryPicture } from './picture.ts'

/** A published story as a list shows it. `groupId` is the same for a story and its translations. */
export type Teaser = {
  articleId: string
  revisionId: string
  groupId: string
  slug: string
  language: string
  headline: string
  standfirst: string
  kicker: string
  genre: Genre
  urgency: number
  byline: string
  contributors: string | null
  agency: string | null
  accordingTo: string
  section: { slug: string; name: string } | null
  /** Where it sorts; with `revisionId` the cursor of the next page. */
  sortAt: Date
  firstPublishedAt: Date
  updatedAt: Date | null
  /** The supplier's date of archive copy; null for everything else, which is dated by its first publication. */
  archiveDate: string | null
  picture: StoryPicture | null
}

/** The row that `teaserColumns` give. */
export type TeaserRow = Omit<Teaser, 'section' | 'picture'> & {
  sectionSlug: string | null
  sectionName: string | null
  media: { id: string; sha256: string; width: number; height: number; renditions: unknown } | null
  leadAlt: string
  leadCaption: string
  leadCredit: string
}

/** What a teaser needs of a revision `r`; goes with `teaserJoins`. */
export const teaserColumns = Prisma.sql`
  r.id as "revisionId", a.id as "articleId", coalesce(a."translationOfId", a.id) as "groupId", a.slug, r.language, r.headline, r.standfirst,
  r.kicker, r.genre::text, r.urgency, r.byline, r."accordingTo", g.name as agency, s.slug as "sectionSlug", s.name as "sectionName", r."sortAt",
  a."firstPublishedAt", a."updatedAt", case when r."runAs" = 'archive' then r."wireDate" end as "archiveDate",
  (select string_agg(p.name, ', ' order by c.position) from revision_contributor c join person p on p.id = c."personId"
    where c."revisionId" = r.id) as contributors,
  case when m.id is not null then jsonb_build_object('id', m.id, 'sha256', encode(m.sha256, 'hex'), 'width', m.width, 'height', m.height,
    'renditions', m.renditions) end as media, r."leadAlt", r."leadCaption", r."leadCredit"`

export const teaserJoins = Prisma.sql`
  join article a on a.id = r."articleId"
  left join section s on s.id = r."sectionId"
  left join agency g on g.id = r."agencyId"
  left join media m on m.id = r."leadMediaId"`

/** The rows of a list as teasers. */
export function toTeasers(rows: readonly TeaserRow[]): Teaser[] {
  return rows.map(({ sectionSlug, sectionName, media, leadAlt, leadCaption, leadCredit, ...rest }) => ({
    ...rest,
    section: sectionSlug !== null && sectionName !== null ? { slug: sectionSlug, name: sectionName } : null,
    picture: media
      ? pictureOf(
          { ...media, sha256: Buffer.from(media.sha256, 'hex') },
          { alt: leadAlt, caption: leadCaption, credit: leadCredit },
        )
      : null,
  }))
}
