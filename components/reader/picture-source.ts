import type { StoryPicture } from '#lib/article/picture.ts'
import type { Picture } from './article-body.tsx'

/** A stored picture as an `img` asks for it: every size that was made of it, the browser chooses. */
export function pictureSource({ sha256, width, height }: StoryPicture): Picture {
  return { src: `/media/${sha256}/1024.jpg`, srcSet: `/media/${sha256}/640.webp 640w`, width, height }
}
