import { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { type Landed, landFile } from '#lib/batch/add-files.ts'

/** More parts than this in one request are no honest sender's; a sender with more sends several. */
const PARTS = 200

/**
 * Writes the files of a multipart body into a batch's place on the disk while they arrive, one after the other: never more than a piece of
 * one is in memory. Parts that are no files of a batch are passed over. What has landed stays landed if the body breaks off.
 */
export async function landParts(batchId: string, request: Request): Promise<Landed[] | 'no-form'> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data;.*boundary=/i.test(type) || !request.body) return 'no-form'
  const form = new Busboy({
    headers: { 'content-type': type },
    preservePath: true,
    limits: { files: PARTS, fields: 10, fieldSize: 1000, parts: PARTS + 10 },
  })
  const landing: Promise<Landed | null>[] = []
  form.on('file', (field, stream, path) => {
    const [, kind, position] = /^(file|pasted)\.(\d{1,7})$/.exec(field) ?? []
    if (position === undefined) return void stream.resume()
    const sent = {
      position: Number(position),
      path: kind === 'pasted' ? '' : path,
      // What is left of a file that is too large is let pass, so that the parts behind it are heard.
      stream: stream.iterator({ destroyOnReturn: false }),
    }
    const landed = landFile(batchId, sent).finally(() => stream.resume())
    // Its error is thrown below, where all are waited for.
    landed.catch(() => undefined)
    landing.push(landed)
  })
  const body = Readable.from(chunksOf(request.body))
  await new Promise<void>((done) => {
    form.on('finish', done)
    // A body that breaks off, or is no form after all, has brought what it brought.
    form.on('error', () => done())
    body.on('error', (error) => form.destroy(error))
    body.pipe(form)
  })
  return (await Promise.all(landing)).filter((file) => file !== null)
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}
