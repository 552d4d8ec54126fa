import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'

const MARK = /[?&]arrived$/

/**
 * How someone who follows a link on another site comes to a page of the desk. A browser sends no strict cookie along then, and whoever
 * is signed in would be asked to sign in. So our own answer leads there: once, which a mark in the address tells, and the mark goes
 * again. Null for everyone else.
 */
export function leadIn(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  target: string,
): { status: number; headers: OutgoingHttpHeaders } | null {
  if (method !== 'GET' || headers['sec-fetch-dest'] !== 'document') return null
  const isMarked = MARK.test(target)
  const isStrange = headers['sec-fetch-site'] === 'cross-site'
  if (isStrange && !isMarked)
    return { status: 200, headers: { Refresh: `0; url=${target}${target.includes('?') ? '&' : '?'}arrived` } }
  return isMarked && !isStrange ? { status: 303, headers: { Location: target.replace(MARK, '') } } : null
}
