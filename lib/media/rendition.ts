import { z } from 'zod'

/** A size a picture was made in, once, when it was uploaded; `name` is the file's, such as 640.webp. */
export const renditionSchema = z.object({ width: z.number(), height: z.number(), name: z.string() })
export type Rendition = z.output<typeof renditionSchema>

/** Widths in pixels; none is larger than the picture came. */
export const widths = [320, 640, 1024, 1600]

/** A stored row's renditions; a row that does not fit has none. */
export function readRenditions(stored: unknown): Rendition[] {
  const parsed = z.array(renditionSchema).safeParse(stored)
  return parsed.success ? parsed.data : []
}
