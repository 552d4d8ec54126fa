import { findBatch } from '#lib/batch/find.ts'
import { csvReport, jsonReport } from '#lib/web/batch-table.ts'
import { findActor } from '#lib/web/session.ts'

export const dynamic = 'force-dynamic'

/** The whole report of a batch as a file: a table, or `?as=json`. It is written while it is sent, however long it is. */
export async function GET(request: Request, { params }: RouteContext<'/desk/wire/batches/[id]/report'>) {
  const actor = await findActor()
  if (!actor) return new Response(null, { status: 401 })
  const batch = await findBatch(actor, (await params).id)
  if (!batch) return new Response(null, { status: 404 })
  const isJson = new URL(request.url).searchParams.get('as') === 'json'
  const name = `import-${batch.createdAt.toISOString().slice(0, 10)}-${batch.id.slice(-6)}.${isJson ? 'json' : 'csv'}`
  return new Response(isJson ? jsonReport(actor, batch.id) : csvReport(actor, batch.id), {
    headers: {
      'content-type': isJson ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })
}
