import type { IncomingMessage } from 'node:http'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a method may change something. */
export function isUnsafe(method: string | undefined): boolean {
  return !safe.has(method ?? 'GET')
}

/**
 * Whether a request that may change something comes from this site's own pages. A browser tells by Origin, or at least by
 * Sec-Fetch-Site; programs with a token of theirs, which no browser sends by itself, are let through on /api/v1.
 */
export function comesFromSite(request: IncomingMessage, siteOrigin: string): boolean {
  const { origin, authorization } = request.headers
  if (request.url?.startsWith('/api/v1/') && authorization?.startsWith('Bearer ')) return true
  if (origin !== undefined) return origin === siteOrigin
  const site = request.headers['sec-fetch-site']
  return site === 'same-origin' || site === 'none'
}
