import { z } from 'zod'
import { LARGEST } from '#lib/media/limits.ts'
import { reasonSchema } from '#lib/platform/outcome.ts'

export const pictureSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  width: z.number(),
  height: z.number(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
})
export type PickedMedia = z.output<typeof pictureSchema>

/** What a file dialog offers; the server looks at the bytes. */
export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

const answerSchema = z.union([
  z.object({ picture: pictureSchema.extend({ known: z.boolean() }) }),
  z.object({ reasons: z.array(reasonSchema) }),
])

/** Sends one picture to the desk; gives it back as stored, or the reasons against it. */
export async function uploadFile(file: File): Promise<z.output<typeof answerSchema>> {
  // A server that refuses while the bytes still come cannot always be heard; so the browser looks first.
  if (file.size > LARGEST)
    return { reasons: [{ code: 'pictureTooLarge', values: { name: file.name, limit: LARGEST / 1_000_000 } }] }
  const address = `/api/media?${new URLSearchParams({ name: file.name })}`
  const answer = await fetch(address, { method: 'POST', body: file }).catch(() => null)
  if (!answer) return { reasons: [{ code: 'pictureNotSent', values: { name: file.name } }] }
  const parsed = answerSchema.safeParse(await answer.json().catch(() => null))
  return parsed.success ? parsed.data : { reasons: [{ code: 'unknown' }] }
}
