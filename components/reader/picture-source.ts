import type { StoryPicture } from '#lib/article/picture.ts'
import { readRenditions } from '#lib/media/rendition.ts'
import type { Picture } from './article-body.tsx'

/** What a page without a choice of sizes shows. */
const USUAL = 1024

/** A stored picture as an `img` asks for it: every size that was made of it, the browser chooses. */
export function pictureSource({ sha256, width, height, renditions }: StoryPicture): Picture {
  const made = readRenditions(renditions)
  const plain = made.filter((one) => one.name.endsWith('.jpg') && one.width <= USUAL).at(-1)
  const small = made.filter((one) => one.name.endsWith('.webp'))
  return {
    src: `/media/${sha256}/${plain?.name ?? `${USUAL}.jpg`}`,
    srcSet: small.map((one) => `/media/${sha256}/${one.name} ${one.width}w`).join(', '),
    width,
    height,
  }
}
