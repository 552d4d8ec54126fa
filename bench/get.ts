import { Agent, type IncomingHttpHeaders, request } from 'node:http'

/** Connections that stay open, as a browser's do. */
const agent = new Agent({ keepAlive: true })

/** Asks for an address as a reader does, and gives the bytes as they travelled. */
export function get(
  url: string,
  encoding = 'identity',
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((done, fail) => {
    const sent = request(url, { agent, headers: { 'accept-encoding': encoding, ...headers } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
      answer.on('error', fail)
    })
    sent.on('error', fail)
    sent.end()
  })
}
