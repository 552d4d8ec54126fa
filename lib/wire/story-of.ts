import type { NewStory } from '#lib/article/create.ts'
import { genres } from '#lib/article/genre.ts'
import type { Proposal } from '#lib/article/proposal.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import { storedBody } from '#lib/body/parse.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import type { KnownAgency } from '#lib/source/registry.ts'
import type { Genre } from '#prisma/client/enums.ts'
import { embargoOf, isDateGiven, isForbidden, wireDateOf } from './columns.ts'
import { storyParagraphs } from './paragraphs.ts'

/** A story may carry this many tags, so no more are offered. */
const MOST_TAGS = 50

type Given = { copy: ParsedCopy; putBack: readonly number[]; agency: KnownAgency | null }

/**
 * The draft an item becomes. What the copy says itself fills the fields; what was inferred goes to `proposed`, apart, until a person
 * accepts it on the publish sheet. Authors are words of the byline, never people of ours; tags are offered, never set.
 */
export function storyOf({ copy, putBack, agency }: Given): NewStory {
  const given = copy.headlineOrigin === 'given'
  const explicit = isDateGiven(copy)
  const wireDate = wireDateOf(copy)
  return {
    language: copy.language === 'und' ? (agency?.language ?? 'en') : copy.language,
    headline: given ? within(copy.headline, 300) : '',
    standfirst: within(copy.standfirst, 1_000),
    byline: within(copy.byline.join(', '), 200),
    dateline: within(copy.dateline?.place ?? null, 120),
    accordingTo: within(copy.accordingTo, 200),
    agencyId: agency?.id ?? null,
    genre: genreOf(copy, agency),
    urgency: copy.urgency !== null && copy.urgency >= 1 && copy.urgency <= 9 ? Math.round(copy.urgency) : 5,
    embargoedUntil: embargoOf(copy)?.toISOString() ?? null,
    notForPublication: isForbidden(copy),
    wireDate: explicit ? wireDate : null,
    ...(explicit ? { wireDateBasis: 'explicit' as const } : {}),
    body: copy.body
      ? storedBody(copy.body)
      : bodyFromParagraphs(storyParagraphs(copy, putBack).map((paragraph) => paragraph.text)),
    proposed: proposalOf(copy),
  }
}

function proposalOf(copy: ParsedCopy): Proposal {
  const { headline: why } = copy.fields
  const date = wireDateOf(copy)
  return {
    ...(copy.headlineOrigin === 'derived' && copy.headline !== ''
      ? {
          headline: {
            value: within(copy.headline, 300),
            confidence: why?.confidence ?? 0,
            reasons: why ? [why.reason] : [],
          },
        }
      : {}),
    ...(copy.published && !isDateGiven(copy) && date !== null
      ? {
          wireDate: {
            value: date,
            confidence: copy.published.confidence,
            reasons: copy.published.reasons,
            disagree: copy.published.disagree,
          },
        }
      : {}),
    tags: offeredTags(copy),
  }
}

/** The recognised names with the words they came from, the most relevant first. */
export function offeredTags(copy: Pick<ParsedCopy, 'tags' | 'paragraphs'>): NonNullable<Proposal['tags']> {
  const text = copy.paragraphs.join('\n\n')
  return [...copy.tags]
    .sort((a, b) => b.relevance - a.relevance)
    .slice(0, MOST_TAGS)
    .map(({ kind, name, mentions }) => ({
      kind,
      name,
      words: [...new Set(mentions.map(([from, to]) => text.slice(from, to)))].slice(0, 5),
    }))
}

function genreOf(copy: ParsedCopy, agency: KnownAgency | null): Genre {
  const named = (copy.genre ?? '').toLowerCase().replaceAll(/[\s-]+/g, '_')
  return genres.find((genre) => genre === named) ?? agency?.genre ?? 'news'
}

/** Text that a field of ours can hold; what is longer is cut at the last space before the limit. */
function within(text: string | null, longest: number): string {
  const whole = (text ?? '').normalize('NFC').trim()
  if (whole.length <= longest) return whole
  const cut = whole.slice(0, longest)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 40)).toWellFormed()
}
