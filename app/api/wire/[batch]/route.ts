import { findBatch } from '#lib/batch/find.ts'
import { REPORT_PAGE, reportBatch } from '#lib/batch/report.ts'
import { findActor } from '#lib/web/session.ts'

export const dynamic = 'force-dynamic'

/** How far a batch is, and once it is over what became of its files; of many only of those that something is to be said of. */
export async function GET(_request: Request, { params }: RouteContext<'/api/wire/[batch]'>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return Response.json({ reasons: [{ code: 'signedOut' }] }, { status: 401 })
  const batch = await findBatch(actor, (await params).batch)
  if (!batch) return Response.json({ reasons: [{ code: 'batchGone' }] }, { status: 404 })
  const bad = batch.received > REPORT_PAGE
  const report = batch.overAt ? await reportBatch(actor, batch.id, { bad }) : null
  return Response.json({ batch, report })
}
