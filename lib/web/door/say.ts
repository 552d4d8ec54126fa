import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { securityHeaders } from './headers.ts'

/** Answers for the door itself, in plain words: why a request is refused, or that nothing can be shown. */
export function say(
  response: ServerResponse,
  site: URL,
  status: number,
  words: string,
  more: OutgoingHttpHeaders = {},
): void {
  if (response.headersSent) return
  begin(response, site, status, words, more)
  response.end()
}

/** The same, whole for whoever reads it, while the connection stays open for what is still being sent. */
export function begin(
  response: ServerResponse,
  site: URL,
  status: number,
  words: string,
  more: OutgoingHttpHeaders,
): void {
  const text = words === '' ? '' : `${words}\n`
  response.writeHead(status, {
    ...Object.fromEntries(securityHeaders('machine', site.protocol === 'https:')),
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    ...more,
  })
  response.write(text)
}
