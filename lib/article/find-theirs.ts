import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { contentOf } from './content-of.ts'
import { findArticleForDesk } from './find.ts'
import type { Content } from './write-content.ts'

/** What somebody saved meanwhile, and the names of what it points to by id. */
export type Theirs = { version: number; name: string; content: Content; names: Record<string, string> }

/** The story as it was saved meanwhile, for the person whose save came second. */
export async function findTheirs(actor: Actor, input: { id: string }): Promise<Outcome<Theirs>> {
  const article = await findArticleForDesk(actor, input.id)
  if (!article) return refuse('not-found', { code: 'notFound' })
  const { section, agency, leadMedia, tags, contributors } = article.working
  const named = [
    ...[section, agency, ...tags.map(({ tag }) => tag), ...contributors.map(({ person }) => person)].flatMap((one) =>
      one ? [[one.id, one.name] as const] : [],
    ),
    ...(leadMedia ? [[leadMedia.id, leadMedia.fileName] as const] : []),
  ]
  return done({
    version: article.version,
    name: article.savedBy.name,
    content: contentOf(article.working),
    names: Object.fromEntries(named),
  })
}
