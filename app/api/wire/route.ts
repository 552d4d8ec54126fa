import { addFiles } from '#lib/batch/add-files.ts'
import { createBatch } from '#lib/batch/create.ts'
import { importAddress } from '#lib/batch/import-address.ts'
import { batchInput } from '#lib/batch/input.ts'
import { can } from '#lib/person/policy.ts'
import type { Outcome, Reason } from '#lib/platform/outcome.ts'
import { landParts } from '#lib/web/land-parts.ts'
import { findActor } from '#lib/web/session.ts'

export const dynamic = 'force-dynamic'

/**
 * Takes files of copy from the desk into a batch, as `multipart/form-data`: each part is named `file.N` or `pasted.N` by its place in the
 * batch. `?expected=…&label=…` begins one of so many files, `?batch=ID` adds to it, `?address=…` fetches one. Answers with the batch, where what becomes of each file
 * is told; a bad file does not make the request a bad one.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusal(401, { code: 'signedOut' })
  if (!can(actor, 'wire.import')) return refusal(403, { code: 'forbidden' })
  const input = batchInput.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!input.success) return refusal(400, { code: 'invalid' })
  if ('address' in input.data) return fetched(await importAddress(actor, input.data.address))
  if (!request.body) return refusal(400, { code: 'invalid' })
  const begun: Outcome<{ id: string }> =
    'batch' in input.data ? { ok: true, value: { id: input.data.batch } } : await createBatch(actor, input.data)
  if (!begun.ok) return refusal(413, ...begun.reasons)
  const { id } = begun.value
  const landed = await landParts(id, request)
  if (landed === 'no-form') return refusal(400, { code: 'invalid' })
  const added = await addFiles(actor, id, landed)
  if (!added.ok) return refusal(added.refusal === 'invalid' ? 413 : 409, ...added.reasons)
  return Response.json({ batch: id, received: landed.map(({ position }) => position) })
}

function fetched(outcome: Outcome<{ id: string }>): Response {
  return outcome.ok ? Response.json({ batch: outcome.value.id, received: [0] }) : refusal(422, ...outcome.reasons)
}

function refusal(status: number, ...reasons: Reason[]): Response {
  return Response.json({ reasons }, { status })
}
