import { addFiles, mayAddFiles } from '#lib/batch/add-files.ts'
import { createBatch, forgetEmptyBatch } from '#lib/batch/create.ts'
import { importAddress } from '#lib/batch/import-address.ts'
import { batchInput } from '#lib/batch/input.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import type { Outcome, Reason, Refused } from '#lib/platform/outcome.ts'
import { landParts } from '#lib/web/land-parts.ts'
import { findActor } from '#lib/web/session.ts'

export const dynamic = 'force-dynamic'

/**
 * Takes files of copy from the desk into a batch, as `multipart/form-data`: each part is named `file.N` or `pasted.N` by its place in the
 * batch. `?expected=…&label=…` begins one of so many files, `?batch=ID` adds to it, `?address=…` fetches one. Answers with the batch,
 * where what becomes of each file is told; a bad file does not make the request a bad one.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusal(401, { code: 'signedOut' })
  if (!can(actor, 'wire.import')) return refusal(403, { code: 'forbidden' })
  const input = batchInput.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!input.success) return refusal(400, { code: 'invalid' })
  if ('address' in input.data) return answer(await importAddress(actor, input.data.address))
  if ('batch' in input.data) {
    const may = await mayAddFiles(actor, input.data.batch)
    return may.ok ? letIn(actor, input.data.batch, request) : answer(may)
  }
  const begun = await createBatch(actor, input.data)
  if (!begun.ok) return answer(begun)
  const taken = await letIn(actor, begun.value.id, request)
  if (!taken.ok) await forgetEmptyBatch(actor, begun.value.id)
  return taken
}

/** Lets the files of a request into a batch. One that brings none is told so: it broke off, or is no form. */
async function letIn(actor: Actor, id: string, request: Request): Promise<Response> {
  const landed = await landParts(id, request)
  if (landed === 'no-form' || landed.length === 0) return refusal(400, { code: 'invalid' })
  const added = await addFiles(actor, id, landed)
  return answer(added.ok ? { ok: true, value: { id } } : added)
}

const statuses = { 'not-found': 404, forbidden: 403, conflict: 409, invalid: 422 }

function answer(outcome: Outcome<{ id: string }> | Refused): Response {
  return outcome.ok
    ? Response.json({ batch: outcome.value.id })
    : refusal(statuses[outcome.refusal], ...outcome.reasons)
}

function refusal(status: number, ...reasons: Reason[]): Response {
  return Response.json({ reasons }, { status })
}
