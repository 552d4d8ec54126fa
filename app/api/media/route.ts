import { uploadPicture } from '#lib/media/upload.ts'
import { can } from '#lib/person/policy.ts'
import { findActor } from '#lib/web/session.ts'

export const dynamic = 'force-dynamic'

/** Takes one picture: multipart/form-data with `file`. Answers with the picture, or the reasons against it. */
export async function POST(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return Response.json({ reasons: [{ code: 'signedOut' }] }, { status: 401 })
  if (!can(actor, 'media.upload')) return Response.json({ reasons: [{ code: 'forbidden' }] }, { status: 403 })
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) return Response.json({ reasons: [{ code: 'invalid' }] }, { status: 400 })
  const outcome = await uploadPicture(actor, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  return outcome.ok
    ? Response.json({ picture: outcome.value })
    : Response.json({ reasons: outcome.reasons }, { status: 422 })
}
