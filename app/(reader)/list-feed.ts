import { findContributor } from '#lib/person/find-contributor.ts'
import { findPublicSection } from '#lib/section/list-public.ts'
import { findPublicTag } from '#lib/tag/find-public.ts'
import { feedResponse } from '#lib/web/feed-response.ts'
import { type FeedFile, personPath, sectionPath, tagPath } from '#lib/web/urls.ts'

/** A section's feed; 404 where there is no such section. */
export async function sectionFeed(file: FeedFile, slug: string): Promise<Response> {
  const section = await findPublicSection(slug)
  return section ? feedResponse(file, { sectionId: section.id }, sectionPath(section.slug), section.name) : missing()
}

/** A tag's feed; 404 where no published story carries it. */
export async function tagFeed(file: FeedFile, slug: string): Promise<Response> {
  const tag = await findPublicTag(slug)
  return tag ? feedResponse(file, { tagId: tag.id }, tagPath(tag.slug), tag.name) : missing()
}

/** The feed of one of our own people; 404 where no published story names them. */
export async function contributorFeed(file: FeedFile, slug: string): Promise<Response> {
  const person = await findContributor(slug)
  return person ? feedResponse(file, { personId: person.id }, personPath(person.slug), person.name) : missing()
}

function missing(): Response {
  return new Response('404\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
