import { findActor } from '#lib/web/session.ts'
import { findRaw } from '#lib/wire/find.ts'

export const dynamic = 'force-dynamic'

/** The bytes of an item as they came: always a download, never shown by the browser, whatever they are. */
export async function GET(_request: Request, { params }: RouteContext<'/desk/wire/[id]/raw'>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return new Response(null, { status: 401 })
  const raw = await findRaw(actor, (await params).id)
  if (!raw) return new Response(null, { status: 404 })
  return new Response(raw.bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(raw.fileName ?? `${raw.id}.txt`)}`,
    },
  })
}
