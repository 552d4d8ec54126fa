import type { StoryPicture } from '#lib/article/picture.ts'
import { readRenditions } from '#lib/media/rendition.ts'
import type { Site } from '#lib/setting/site.ts'
import { absolute } from './urls.ts'

/** A picture as other sites and machines fetch it: an absolute address of a format all of them read, and its size in pixels. */
export type ShareImage = { url: string; width: number; height: number; alt: string }

/** The largest JPEG made of a story's lead picture; null where there is none. */
export function shareImage(picture: StoryPicture | null, site: Pick<Site, 'url'>): ShareImage | null {
  if (picture === null) return null
  const largest = readRenditions(picture.renditions)
    .filter((one) => one.name.endsWith('.jpg'))
    .toSorted((one, other) => other.width - one.width)[0]
  if (!largest) return null
  const { name, width, height } = largest
  return { url: absolute(site, `/media/${picture.sha256}/${name}`), width, height, alt: picture.alt }
}
