import { findBatch } from '#lib/batch/find.ts'
import { reportBatch } from '#lib/batch/report.ts'
import { findActor } from '#lib/web/session.ts'

export const dynamic = 'force-dynamic'

/** How far a batch is, and once it is over what became of its first files; `?after=POSITION` gives the next of them. */
export async function GET(request: Request, { params }: RouteContext<'/api/wire/[batch]'>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return Response.json({ reasons: [{ code: 'signedOut' }] }, { status: 401 })
  const batch = await findBatch(actor, (await params).batch)
  if (!batch) return Response.json({ reasons: [{ code: 'batchGone' }] }, { status: 404 })
  const after = Number(new URL(request.url).searchParams.get('after') ?? -1)
  const report = batch.overAt && Number.isInteger(after) ? await reportBatch(actor, batch.id, { after }) : null
  return Response.json({ batch, report })
}
