import type { Body } from './body.ts'

/** The pictures a body shows, by id, each once. */
export function mediaIn(body: Body): string[] {
  return [...new Set(body.content.flatMap((block) => (block.type === 'image' ? [block.attrs.mediaId] : [])))]
}
