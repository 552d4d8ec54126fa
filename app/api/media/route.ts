import { uploadPicture } from '#lib/media/upload.ts'
import { can } from '#lib/person/policy.ts'
import { findActor } from '#lib/web/session.ts'

export const dynamic = 'force-dynamic'

/** Takes one picture: its bytes are the body, its file's name is `?name=`. Answers with the picture, or the reasons against it. */
export async function POST(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return Response.json({ reasons: [{ code: 'signedOut' }] }, { status: 401 })
  if (!can(actor, 'media.upload')) return Response.json({ reasons: [{ code: 'forbidden' }] }, { status: 403 })
  const name = new URL(request.url).searchParams.get('name') ?? ''
  const outcome = await uploadPicture(actor, { name, stream: request.body ?? new Blob().stream() })
  if (outcome.ok) return Response.json({ picture: outcome.value })
  const isFull = outcome.reasons.some((reason) => reason.code === 'pictureDiskFull')
  return Response.json({ reasons: outcome.reasons }, { status: isFull ? 507 : 422 })
}
