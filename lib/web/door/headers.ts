import type { Kind } from './kinds.ts'

const shared: [string, string][] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-site'],
]

const closed = "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"

/** Readers' pages carry no script, so none may run. */
const readerPolicy = `default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; manifest-src 'self'; ${closed}`

/** The style element that the package for short messages (sonner) writes, empty at first: by their hashes, since it takes no nonce. */
const toastStyles =
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='"

/** The desk's scripts are those that carry this answer's nonce; what React writes into style attributes is allowed. */
export function deskPolicy(nonce: string, dev: boolean): string {
  const script = `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`
  const style = dev
    ? "style-src 'self' 'unsafe-inline'"
    : `style-src 'self' 'nonce-${nonce}' ${toastStyles}; style-src-attr 'unsafe-inline'`
  return `default-src 'self'; ${script}; ${style}; img-src 'self' blob: data:; connect-src 'self'${dev ? ' ws:' : ''}; ${closed}`
}

/** The headers every answer of a kind carries (the baseline of OWASP's secure headers project). */
export function securityHeaders(kind: Kind, secure: boolean, policy?: string): [string, string][] {
  const csp =
    kind === 'reader' ? readerPolicy : kind === 'desk' ? (policy ?? '') : `default-src 'none'; ${closed}; sandbox`
  const headers: [string, string][] = [...shared, ['Content-Security-Policy', csp]]
  if (secure) headers.push(['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'])
  return headers
}

/** Whether nothing may keep an answer: everything the desk and its machines say. Pictures and built assets have rules of their own. */
export function isPrivate(kind: Kind, path: string): boolean {
  return kind === 'desk' || (kind === 'machine' && !path.startsWith('/_next/static/'))
}
