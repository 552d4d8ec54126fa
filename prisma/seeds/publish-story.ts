import { contentOf } from '#lib/article/content-of.ts'
import { type Created, createArticle } from '#lib/article/create.ts'
import { loadArticle } from '#lib/article/desk-article.ts'
import { publishArticle } from '#lib/article/publish.ts'
import type { PublishInput } from '#lib/article/publish-input.ts'
import { saveArticle } from '#lib/article/save.ts'
import { translateArticle } from '#lib/article/translate.ts'
import type { Content } from '#lib/article/write-content.ts'
import type { Actor } from '#lib/person/actor.ts'
import { transaction } from '#lib/platform/db.ts'
import { bodyOf } from './body-of.ts'
import { must } from './must.ts'
import { pictureCredit, type Story } from './newsroom.ts'

const LATER = 20 * 60_000

type Ids = ReadonlyMap<string, string>

/** The ids of what stories point to, by the names the stories know them by. */
export type Known = { sections: Ids; agencies: Ids; tags: Ids; pictures: Ids }

/**
 * Writes and publishes a story of the first front, all as a person at the desk would have done it at `at`; its correction and its
 * translation follow after a while.
 */
export async function publishStory(actor: Actor, story: Story, known: Known, at: Date): Promise<void> {
  const { archiveOf, corrected, translation } = story
  const later = new Date(at.getTime() + LATER)
  const created = must(await createArticle(actor, contentFor(story, known), at))
  const published = await publish(actor, created, { runAs: archiveOf ? 'archive' : null }, at)
  if (corrected) {
    const text = story.text.map((line) => line.replace(corrected.from, corrected.to))
    const saved = await save(actor, published, { body: bodyOf(text) }, later)
    await publish(actor, saved, { change: { kind: 'correction', note: corrected.note } }, later)
  }
  if (translation) {
    const { text, ...words } = translation
    const begun = must(await translateArticle(actor, { id: created.id, language: words.language }, later))
    const saved = await save(actor, begun, { ...words, body: bodyOf(text), kicker: '' }, later)
    await publish(actor, saved, {}, later)
  }
}

function contentFor(story: Story, { sections, agencies, tags, pictures }: Known): Partial<Content> {
  const { text, section, agency, picture, tags: about = [], archiveOf, corrected, translation, ...words } = story
  return {
    ...words,
    body: bodyOf(text),
    sectionId: sections.get(section) ?? null,
    agencyId: agencies.get(agency ?? '') ?? null,
    tagIds: about.flatMap((name) => tags.get(name) ?? []),
    ...(archiveOf ? { wireDate: archiveOf } : {}),
    ...(picture
      ? {
          leadMediaId: pictures.get(picture.name) ?? null,
          leadAlt: picture.alt,
          leadCaption: picture.caption,
          leadCredit: pictureCredit,
        }
      : {}),
  }
}

async function publish(
  actor: Actor,
  { id, version }: Created,
  said: Partial<PublishInput>,
  at: Date,
): Promise<Created> {
  const accepts = { headline: null, wireDate: null }
  return must(await publishArticle(actor, { id, seen: version, accepts, runAs: null, change: null, ...said }, at))
}

async function save(actor: Actor, { id, version }: Created, changed: Partial<Content>, at: Date): Promise<Created> {
  const article = await transaction((tx) => loadArticle(tx, id))
  if (!article) throw new Error(`the first run lost a story: ${id}`)
  const content = { ...contentOf(article.working), ...changed }
  return must(await saveArticle(actor, { id, seen: version, content }, at))
}
