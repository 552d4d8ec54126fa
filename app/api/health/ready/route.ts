import { isReady } from '#lib/platform/ready.ts'

export const dynamic = 'force-dynamic'

/** Whether the newsroom can work: its database answers. */
export async function GET(): Promise<Response> {
  const ready = await isReady()
  return Response.json({ status: ready ? 'ok' : 'the database does not answer' }, { status: ready ? 200 : 503 })
}
