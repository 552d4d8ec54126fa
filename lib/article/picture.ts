/** A picture as a story shows it: the stored file, and the story's own words about it. */
export type StoryPicture = {
  mediaId: string
  /** Hexadecimal; part of the file's address. */
  sha256: string
  width: number
  height: number
  renditions: unknown
  alt: string
  caption: string
  credit: string
}

type Stored = { id: string; sha256: Uint8Array; width: number; height: number; renditions: unknown }

/** A stored picture with what a story says about it. */
export function pictureOf(media: Stored, said: { alt: string; caption: string; credit: string }): StoryPicture {
  const { id, sha256, ...rest } = media
  return { mediaId: id, sha256: Buffer.from(sha256).toString('hex'), ...rest, ...said }
}
