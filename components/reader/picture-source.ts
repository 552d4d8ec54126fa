import type { StoryPicture } from '#lib/article/picture.ts'
import { readRenditions } from '#lib/media/rendition.ts'

/** A picture as a page shows it: its address, its size, the narrower forms of it, and what it says of itself where a story says nothing. */
export type Picture = {
  src: string
  srcSet: string
  /** The same widths as AVIF, a third lighter, for browsers that know it. */
  avif?: string
  width: number
  height: number
  alt?: string
  caption?: string
  credit?: string
}

/** Wide enough for a browser that does not choose by itself. */
const PLAIN_WIDTH = 1024

/** A stored picture as an `img` asks for it: every width that was made of it, the browser chooses. Undefined where none was made. */
export function pictureSource({ sha256, renditions }: StoryPicture): Picture | undefined {
  const made = readRenditions(renditions)
  const address = (name: string) => `/media/${sha256}/${name}`
  const of = (kind: string) => made.filter((one) => one.name.endsWith(`.${kind}`))
  const setOf = (kind: string) =>
    of(kind)
      .map(({ name, width }) => `${address(name)} ${width}w`)
      .join(', ')
  const webp = of('webp')
  const plain = of('jpg').filter((one) => one.width <= PLAIN_WIDTH)
  const largest = webp.toSorted((one, other) => other.width - one.width)[0]
  const fallback = plain.toSorted((one, other) => other.width - one.width)[0] ?? largest
  if (!largest || !fallback) return undefined
  const avif = setOf('avif')
  const { width, height } = largest
  return { src: address(fallback.name), srcSet: setOf('webp'), ...(avif ? { avif } : {}), width, height }
}

/** The pictures of a story that can be shown, by their id. */
export function pictureSources(pictures: ReadonlyMap<string, StoryPicture>): Map<string, Picture> {
  const sources = [...pictures].map(([id, picture]) => [id, pictureSource(picture)] as const)
  return new Map(sources.filter((pair): pair is [string, Picture] => pair[1] !== undefined))
}
