import type { DeskArticle } from '#lib/article/desk-article.ts'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { type LoadedVersion, loadVersion } from './load-version.ts'
import { findNewerCopy, type NewerCopy } from './newer-copy.ts'

/** The newer version of a story's copy that waits to be looked at, laid beside the story; null without one. */
export async function findVersion(
  actor: Actor,
  article: DeskArticle,
): Promise<{ newer: NewerCopy; version: LoadedVersion | null } | null> {
  const newer = await findNewerCopy(actor, article.id)
  return newer && { newer, version: await loadVersion(database(), article, newer) }
}
