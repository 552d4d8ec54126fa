import type { IncomingMessage } from 'node:http'

const MEGABYTE = 1_000_000

/** How many bytes a request to this path may carry: uploads more than forms. */
export function bodyLimit(path: string): number {
  if (path === '/api/media') return 25 * MEGABYTE
  if (path === '/api/v1/wire') return 21 * MEGABYTE
  // The export of an old site, and what a form puts around it; each file has its own limit where it lands.
  if (path === '/api/wire') return 2_060 * MEGABYTE
  return 2 * MEGABYTE
}

/**
 * Calls `tooLarge` once, as soon as a body is known to be more than the limit: by the length it declares, or by what really arrives.
 * The rest of it is let come and given to nobody, and then `swallowed` is called: a sender who is cut off in between hears no answer.
 * Returns whether it was too large from the first.
 */
export function limitBody(
  request: IncomingMessage,
  limit: number,
  tooLarge: () => void,
  swallowed: () => void,
): boolean {
  const declared = Number(request.headers['content-length'] ?? 0)
  let seen = 0
  let isOver = false
  const push = request.push.bind(request)
  const giveUp = () => {
    isOver = true
    tooLarge()
  }
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    seen += chunk?.length ?? 0
    if (!isOver && seen > limit) giveUp()
    if (!isOver) return push(chunk, encoding)
    if (chunk === null) swallowed()
    return true
  }
  if (declared > limit) giveUp()
  return isOver
}
