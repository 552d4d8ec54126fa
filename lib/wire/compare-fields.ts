import type { NewStory } from '#lib/article/create.ts'
import type { Content } from '#lib/article/write-content.ts'
import type { Standing } from './compare-versions.ts'

/** The fields that an agency may change with a new version, in the order in which one looks at them; the loud ones first. */
export const versionFields = [
  'notForPublication',
  'embargoedUntil',
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'wireDate',
  'accordingTo',
  'urgency',
] as const satisfies (keyof Content)[]

export type VersionField = (typeof versionFields)[number]

/** What the new copy says in a field and the old one did not, each as text; empty is nothing. */
export type FieldChange = {
  id: string
  field: VersionField
  old: string
  now: string
  ours: string
  standing: Exclude<Standing, 'dropped'>
}

/** Only what the copy itself says counts: a headline or a day that was inferred never takes the place of one that stands there. */
const neverEmptied: readonly VersionField[] = ['headline', 'wireDate']

/** The fields that the new copy changes, and how our story stands to each. */
export function compareFields(old: NewStory, now: NewStory, ours: Content): FieldChange[] {
  return versionFields.flatMap((field) => {
    const [before, after, mine] = [said(old, field), said(now, field), said(ours, field)]
    if (before === after || (after === '' && neverEmptied.includes(field))) return []
    const standing = mine === after ? 'done' : mine === before ? 'open' : 'edited'
    return [{ id: `field-${field}`, field, old: before, now: after, ours: mine, standing }]
  })
}

/** Our story with the accepted fields as the new copy has them. */
export function bringFields(ours: Content, now: NewStory, accepted: readonly FieldChange[]): Content {
  const fields = accepted.map(({ field }) => [field, now[field]])
  return { ...ours, ...Object.fromEntries(fields) }
}

function said(story: NewStory, field: VersionField): string {
  const value = story[field]
  if (field === 'embargoedUntil' && typeof value === 'string') return new Date(value).toISOString()
  if (typeof value === 'boolean') return value ? 'yes' : ''
  return value === null || value === undefined ? '' : String(value).trim()
}
