import { isOld } from '#lib/article/wire-date.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { fold } from '#lib/search/fold.ts'
import { isDateGiven, wireDateOf } from '#lib/wire/columns.ts'
import type { WireRelation } from '#prisma/client/enums.ts'

/** What a rule asks of copy; what is null or empty is not asked. All that is asked must be so. */
export type RuleAsks = {
  agencyId: string | null
  channelId: string | null
  /** Any of these, as whole words in headline or text; a `*` at the end stands for any ending. */
  words: string[]
  tag: string | null
  urgencyAtMost: number | null
  language: string | null
}

/** What a rule does with copy. */
export type RuleDoes = {
  sectionId: string | null
  tagIds: string[]
  assignToId: string | null
  use: boolean
  publishAfterMinutes: number | null
}

export type Rule = { id: string; name: string; createdById: string } & RuleAsks & RuleDoes

/** Copy as rules see it. `words` and `tags` are folded, the words between single blanks. */
export type Seen = {
  agencyId: string | null
  channelId: string | null
  language: string
  urgency: number
  words: string
  tags: ReadonlySet<string>
}

/** Copy that says nothing of its urgency is as urgent as a story that says nothing. */
const USUAL_URGENCY = 5

/** What of an item rules look at, made once for all of them. */
export function seenOf(copy: ParsedCopy, item: { agencyId: string | null; channelId: string | null }): Seen {
  return {
    ...item,
    language: copy.language,
    urgency: copy.urgency ?? USUAL_URGENCY,
    words: spaced([copy.headline, copy.standfirst ?? '', ...copy.paragraphs].join(' ')),
    tags: new Set([...copy.tags.map((tag) => tag.name), ...copy.keywords].map(fold)),
  }
}

/** Whether copy is what a rule asks for. */
export function matches(rule: RuleAsks, seen: Seen): boolean {
  return (
    (rule.agencyId === null || rule.agencyId === seen.agencyId) &&
    (rule.channelId === null || rule.channelId === seen.channelId) &&
    (rule.language === null || rule.language === seen.language) &&
    (rule.urgencyAtMost === null || seen.urgency <= rule.urgencyAtMost) &&
    (rule.tag === null || seen.tags.has(fold(rule.tag))) &&
    (rule.words.length === 0 || rule.words.some((word) => stands(word, seen.words)))
  )
}

function stands(word: string, words: string): boolean {
  const wanted = spaced(word).trimEnd()
  if (wanted.trim() === '') return false
  return words.includes(word.trim().endsWith('*') ? wanted : `${wanted} `)
}

/** Folded words, each between single blanks. */
function spaced(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

/** What is done with an item, and by which rule: of each kind of action the first rule that matches and has it decides. */
export type Decision = {
  /** The first rule that does something with the item. */
  first: Rule
  sectionId: string | null
  tagIds: string[]
  assignToId: string | null
  use: Rule | null
  publish: Rule | null
}

/** What rules, in their order, do with copy; null where none does anything. */
export function decide(rules: readonly Rule[], seen: Seen): Decision | null {
  const matching = rules.filter((rule) => matches(rule, seen))
  const [first] = matching
  if (!first) return null
  return {
    first,
    sectionId: matching.find((rule) => rule.sectionId !== null)?.sectionId ?? null,
    tagIds: matching.find((rule) => rule.tagIds.length > 0)?.tagIds ?? [],
    assignToId: matching.find((rule) => rule.assignToId !== null)?.assignToId ?? null,
    use: matching.find((rule) => rule.use) ?? null,
    publish: matching.find((rule) => rule.publishAfterMinutes !== null) ?? null,
  }
}

/** What else must be known of an item before it is published without a person. */
export type Standing = {
  relation: WireRelation
  /** Whether a story was made of the copy it is another version of, or whether it resembles a published one. */
  hasStory: boolean
  agencyId: string | null
  /** Until when the agency's copy may be published. */
  mayUntil: Date | null
  /** Where the story will run. */
  sectionId: string | null
}

/** Why no rule makes a story of an item: there is one already, and the desk brings another version into it. */
export function whyNotUseBy({ relation, hasStory }: Pick<Standing, 'relation' | 'hasStory'>): Reason[] {
  return hasStory && (relation === 'version' || relation === 'same') ? [{ code: 'ruleHasStory' }] : []
}

/**
 * Why a rule may not publish copy by itself, at the moment `at`. A person may still publish all of it. Whatever the copy says against it,
 * whatever was only proposed, and whatever the publish sheet would ask for holds it back.
 */
export function whyNotPublishBy(copy: ParsedCopy, standing: Standing, at: Date): Reason[] {
  const reasons: Reason[] = []
  const hold = (code: string) => reasons.push({ code })
  const { marks, pubStatus } = copy
  if (marks.kill !== null || pubStatus === 'canceled') hold('ruleKill')
  if (marks.notForPublication !== null) hold('ruleNotForPublication')
  if (marks.embargo !== null || copy.embargoedUntil !== null) hold('ruleEmbargo')
  if (pubStatus === 'withheld' && reasons.length === 0) hold('ruleWithheld')
  if (copy.edNote !== null) hold('ruleEdNote')
  if (marks.advisory !== null) hold('ruleAdvisory')
  if (standing.relation !== 'new' && standing.relation !== 'related') hold('ruleVersion')
  if (standing.mayUntil !== null && standing.mayUntil <= at) hold('ruleRights')
  if (copy.headlineOrigin === 'derived') hold('ruleHeadline')
  if (copy.headlineOrigin === null) hold('noHeadline')
  const date = wireDateOf(copy)
  if (date === null) hold('ruleNoDate')
  else if (!isDateGiven(copy)) hold('ruleDate')
  else if (isOld(date, at)) hold('ruleOld')
  if (copy.paragraphs.join('').trim() === '') hold('noText')
  if (copy.byline.length === 0 && standing.agencyId === null) hold('noByline')
  if (standing.sectionId === null) hold('ruleNoSection')
  return reasons
}
