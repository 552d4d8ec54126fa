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
  const headers = {
    'Content-Type': found.type,
    // What is published may be killed: a shared cache keeps it for minutes, a reader's own for a day.
    'Cache-Control': found.isPublic ? 'public, max-age=86400, s-maxage=300' : 'private, no-store',
    'Content-Disposition': 'inline',
    // At one address there is never anything else: it names the bytes the picture was made from, and the size.
    ETag: `"${picture}-${file}"`,
  }
  if (request.headers.get('if-none-match') === headers.ETag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(found.bytes), { headers })
}
