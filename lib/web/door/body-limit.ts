import type { IncomingMessage } from 'node:http'

const MEGABYTE = 1_000_000

/** How many bytes a request to this path may carry: uploads more than forms. */
export function bodyLimit(path: string): number {
  if (path === '/api/media') return 25 * MEGABYTE
  if (path === '/api/wire') return 60 * MEGABYTE
  return 2 * MEGABYTE
}

/** Whether the request already says that it is too large. */
export function saysTooLarge(request: IncomingMessage, limit: number): boolean {
  return Number(request.headers['content-length'] ?? 0) > limit
}

/** Counts what really arrives, declared or not, and calls `tooLarge` once as soon as it is more than the limit. */
export function countBody(request: IncomingMessage, limit: number, tooLarge: () => void): void {
  let seen = 0
  const push = request.push.bind(request)
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    seen += chunk?.length ?? 0
    if (seen > limit) {
      tooLarge()
      return false
    }
    return push(chunk, encoding)
  }
}
