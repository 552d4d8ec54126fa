import type { StoryChoices, StoryProps } from '#components/desk/story/story-types.ts'
import { contentOf } from '#lib/article/content-of.ts'
import { type DeskArticle, hasDraft, isSubmitted } from '#lib/article/desk-article.ts'
import { findOriginalNews, listTranslations } from '#lib/article/find.ts'
import { languageName, storyLanguages } from '#lib/article/languages.ts'
import { readReasons } from '#lib/article/plan.ts'
import { readProposal } from '#lib/article/proposal.ts'
import { factsTouched } from '#lib/article/publish.ts'
import { asksHowToRun, whatToCheck } from '#lib/article/why-not-publish.ts'
import type { Actor } from '#lib/person/actor.ts'
import { listPeopleNames } from '#lib/person/list-names.ts'
import { findStoryRule } from '#lib/rule/of-story.ts'
import { listSectionNames } from '#lib/section/list-names.ts'
import { listAgencyNames } from '#lib/source/list-names.ts'
import { findNewerCopy } from '#lib/wire/newer-copy.ts'

/** A story as plain data for the editor's screen. */
export async function storyProps(actor: Actor, article: DeskArticle, now: Date): Promise<StoryProps> {
  const { working, published } = article
  const newer = await findNewerCopy(actor, article.id)
  return {
    id: article.id,
    version: article.version,
    state: article.state,
    hasDraft: hasDraft(article),
    submitted: isSubmitted(article),
    slug: article.slug,
    startedBy: article.createdBy.name,
    savedBy: article.savedBy.name,
    savedAt: article.savedAt.toISOString(),
    firstPublishedAt: article.firstPublishedAt?.toISOString() ?? null,
    sentBack:
      working.sentBackNote && working.sentBackBy ? { note: working.sentBackNote, by: working.sentBackBy.name } : null,
    plan: article.scheduledFor && {
      at: article.scheduledFor.toISOString(),
      by: article.scheduledByRule?.name ?? article.scheduledBy?.name ?? '',
      byRule: article.scheduledByRule !== null,
    },
    held: article.heldFor && { for: article.heldFor.toISOString(), reasons: readReasons(article.heldReasons) },
    withdrawn: article.withdrawKind ? { kind: article.withdrawKind, reason: article.withdrawReason ?? '' } : null,
    content: contentOf(working),
    proposed: readProposal(working.proposed),
    tags: working.tags.map(({ tag }) => ({ id: tag.id, name: tag.name, kind: tag.kind })),
    contributors: working.contributors.map(({ person }) => ({ id: person.id, name: person.name })),
    leadMedia: working.leadMedia && {
      id: working.leadMedia.id,
      width: working.leadMedia.width,
      height: working.leadMedia.height,
    },
    published: published && { revisionId: published.id, headline: published.headline, text: published.text },
    facts: factsTouched(article),
    asksHowToRun: asksHowToRun(article, now),
    checks: whatToCheck(article, now),
    original: await findOriginalNews(article),
    newerCopy: newer && { alarm: newer.alarm },
    madeBy: article.firstPublishedAt === null ? await findStoryRule(actor, article.id) : null,
  }
}

/** What the story's fields offer to choose from. */
export async function loadChoices(actor: Actor, article: DeskArticle): Promise<StoryChoices> {
  const [sections, agencies, people, translations] = await Promise.all([
    listSectionNames(),
    listAgencyNames(),
    listPeopleNames(actor),
    listTranslations(actor, article),
  ])
  const codes = [...new Set([article.working.language, ...storyLanguages])]
  const languages = codes.map((code) => ({ code, name: languageName(code, actor.language) }))
  return { sections, agencies, people, translations, languages }
}
