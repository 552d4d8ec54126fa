import type { Body } from './body.ts'

/** The ids of the pictures a body shows, each once, in reading order. */
export function mediaIn(body: Body): string[] {
  return [...new Set(body.content.flatMap((block) => (block.type === 'image' ? [block.attrs.mediaId] : [])))]
}
