import type { HandedFile } from '#lib/channel/hand-over.ts'
import { openByToken, receiveByToken } from '#lib/channel/receive-by-token.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { sayReason } from '#lib/web/say-reason.ts'
import type { Incoming } from '#lib/wire/receive.ts'
import { BATCH_FILES } from '#lib/wire/wire-item.ts'

export const dynamic = 'force-dynamic'

/**
 * Takes copy from a program with a token: one file as the body, named by `?name=`, or files as `multipart/form-data`. Answers with what
 * became of each; 422 where none could be read. The door limits the body before it comes here. No cookie counts.
 */
export async function POST(request: Request): Promise<Response> {
  const [, token = ''] = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '') ?? []
  const opened = await openByToken(token)
  if (!opened.ok) return opened.refusal === 'conflict' ? tooOften(opened.reasons) : unknown(opened.reasons)
  const files = await filesOf(request)
  if (files === null || files.length === 0) return refusal(400, {}, [{ code: 'wireNothingSent' }])
  if (files.length > BATCH_FILES) return refusal(413, {}, [{ code: 'wireTooMany', values: { limit: BATCH_FILES } }])
  const handed = await receiveByToken(opened.value, files)
  return Response.json(
    { batch: handed.batchId, files: handed.files.map(told) },
    { status: handed.problem === null ? 200 : 422 },
  )
}

function told({ reason, ...file }: HandedFile) {
  return { ...file, ...(reason ? { reason: { ...reason, message: sayReason('en', reason) } } : {}) }
}

/** The files, or null where the body is no form although it says so. */
async function filesOf(request: Request): Promise<Incoming[] | null> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const bytes = new Uint8Array(await request.arrayBuffer())
    return bytes.length === 0 ? [] : [{ name: new URL(request.url).searchParams.get('name') ?? '', bytes }]
  }
  const form = await formOf(request)
  if (form === null) return null
  const sent = [...form.values()].filter((one) => one instanceof File)
  return Promise.all(sent.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}

async function formOf(request: Request): Promise<FormData | null> {
  try {
    return await request.formData()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function unknown(reasons: Reason[]): Response {
  return refusal(401, { 'WWW-Authenticate': 'Bearer' }, reasons)
}

function tooOften(reasons: Reason[]): Response {
  return refusal(429, { 'Retry-After': String(Number(reasons[0]?.values?.minutes ?? 1) * 60) }, reasons)
}

function refusal(status: number, headers: Record<string, string>, reasons: Reason[]): Response {
  const said = reasons.map((reason) => ({ ...reason, message: sayReason('en', reason) }))
  return Response.json({ reasons: said }, { status, headers })
}
