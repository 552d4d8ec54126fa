import type { FullRevision } from './history.ts'

/** What a revision says besides headline, standfirst and text, as words. The first of each is its name in the message files. */
const facts = [
  ['field.kicker', (revision) => revision.kicker],
  ['field.section', (revision) => revision.section?.name ?? ''],
  ['field.genre', (revision) => revision.genre],
  ['field.language', (revision) => revision.language],
  ['field.byline', (revision) => revision.byline],
  ['field.contributor', (revision) => revision.contributors.map(({ person }) => person.name).join(', ')],
  ['field.agency', (revision) => revision.agency?.name ?? ''],
  ['field.accordingTo', (revision) => revision.accordingTo],
  ['field.dateline', (revision) => revision.dateline],
  ['field.wireDate', (revision) => revision.wireDate ?? ''],
  ['group.tags', (revision) => revision.tags.map(({ tag }) => tag.name).join(', ')],
  ['picture.alt', (revision) => revision.leadAlt],
  ['picture.caption', (revision) => revision.leadCaption],
  ['picture.credit', (revision) => revision.leadCredit],
] as const satisfies [string, (revision: FullRevision) => string][]

export type ChangedFact = { key: (typeof facts)[number][0]; before: string; after: string }

/** Which of the facts differ between two revisions of a story, in the order in which the desk shows them. */
export function changedFacts(before: FullRevision, after: FullRevision): ChangedFact[] {
  return facts
    .map(([key, read]) => ({ key, before: read(before), after: read(after) }))
    .filter((fact) => fact.before !== fact.after)
}
