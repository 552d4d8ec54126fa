import { can } from '#lib/person/policy.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { findActor } from '#lib/web/session.ts'
import { type Incoming, receive } from '#lib/wire/receive.ts'
import { BATCH_FILES } from '#lib/wire/wire-item.ts'

export const dynamic = 'force-dynamic'

/**
 * Takes files of copy from the desk: `multipart/form-data` with any number of `files`, or one `pasted` text. Answers with a receipt for
 * each file; a bad file does not make the request a bad one. The door limits the body before it comes here.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusal(401, { code: 'signedOut' })
  if (!can(actor, 'wire.import')) return refusal(403, { code: 'forbidden' })
  const form = await formOf(request)
  if (!form) return refusal(400, { code: 'invalid' })
  const sent = [...form.getAll('files'), ...form.getAll('pasted')].filter((one) => one instanceof File)
  if (sent.length === 0) return refusal(400, { code: 'wireNothingSent' })
  if (sent.length > BATCH_FILES) return refusal(413, { code: 'wireTooMany', values: { limit: BATCH_FILES } })
  const pasted = new Set(form.getAll('pasted'))
  const files = await Promise.all(
    sent.map(
      async (file): Promise<Incoming> => ({
        name: pasted.has(file) ? '' : file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      }),
    ),
  )
  const outcome = await receive(actor, files)
  return outcome.ok ? Response.json({ receipts: outcome.value }) : refusal(403, ...outcome.reasons)
}

/** The form, or null where the body is none; what else goes wrong while reading it is not the sender's mistake. */
async function formOf(request: Request): Promise<FormData | null> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) return null
  try {
    return await request.formData()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function refusal(status: number, ...reasons: Reason[]): Response {
  return Response.json({ reasons }, { status })
}
