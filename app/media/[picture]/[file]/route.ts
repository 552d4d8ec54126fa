import { findPictureFile } from '#lib/media/find-file.ts'
import { findActor } from '#lib/web/session.ts'

export const dynamic = 'force-dynamic'

/** A picture's bytes: to anyone while a published story shows it, to the desk always. What is not there and what is not public look the same. */
export async function GET(request: Request, { params }: RouteContext<'/media/[picture]/[file]'>): Promise<Response> {
  const { picture, file } = await params
  const actor = request.headers.has('cookie') ? await findActor() : null
  const found = await findPictureFile(actor, picture, file)
  if (!found)
    return new Response('Not found\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' },
    })
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'Content-Type': found.type,
      // Public pictures may be taken down: caches keep them for a day at most.
      'Cache-Control': found.isPublic ? 'public, max-age=86400' : 'private, no-store',
      'Content-Disposition': 'inline',
    },
  })
}
