import { type ClientRequest, type IncomingHttpHeaders, request } from 'node:http'

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: string }

type Headers = Record<string, string>

/** Sends a path exactly as it is spelled; every other client would tidy it up first. */
export function sendRaw(
  siteUrl: string,
  method: string,
  path: string,
  headers: Headers,
  body = '',
): Promise<RawAnswer> {
  return send(siteUrl, method, path, headers, (sent) => sent.end(body))
}

/** Posts so many bytes, a piece at a time, in chunks of unknown sum unless the headers declare a length; of `stops`, the connection is cut after that many. */
export function sendBytes(
  siteUrl: string,
  path: string,
  headers: Headers,
  { size, stops = size }: { size: number; stops?: number },
): Promise<RawAnswer> {
  return send(siteUrl, 'POST', path, headers, (sent) =>
    write(sent, stops, () => (stops < size ? sent.destroy() : sent.end())),
  )
}

function send(
  siteUrl: string,
  method: string,
  path: string,
  headers: Headers,
  finish: (sent: ClientRequest) => void,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(siteUrl)
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        done({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
      answer.on('error', fail)
    })
    sent.on('error', fail)
    finish(sent)
  })
}

const piece = Buffer.alloc(65_536, 'a')

function write(sent: ClientRequest, left: number, then: () => void): void {
  const next = () => write(sent, left - piece.length, then)
  if (left <= 0) then()
  else if (sent.write(piece.subarray(0, left))) setImmediate(next)
  else sent.once('drain', next)
}
