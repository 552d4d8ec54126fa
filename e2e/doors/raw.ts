import { request } from 'node:http'

export type RawAnswer = { status: number; body: string }

/** Sends a path exactly as it is spelled; every other client would tidy it up first. */
export function sendRaw(
  siteUrl: string,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(siteUrl)
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }))
      answer.on('error', fail)
    })
    sent.on('error', fail)
    sent.end()
  })
}
