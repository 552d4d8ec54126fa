export type PathAnswer = { kind: 'pass' } | { kind: 'refuse' } | { kind: 'move'; to: string }

const pass: PathAnswer = { kind: 'pass' }
const refuse: PathAnswer = { kind: 'refuse' }

/**
 * One spelling a path. Encoded slashes, backslashes, dots, semicolons, control characters and double slashes are how a check and a
 * router come to mean different pages: they are refused before either looks. /admin leads to /desk, since that is what people type.
 */
export function checkPath(target: string): PathAnswer {
  const path = target.split('?', 1)[0] ?? ''
  if (!path.startsWith('/') || path.includes('//') || path.includes(';') || path.includes('\\')) return refuse
  if (/%(2f|5c|3b|25|2e|00|0[0-9a-f]|1[0-9a-f]|7f)/i.test(path) || /(^|\/)\.{1,2}(\/|$)/.test(path)) return refuse
  // Next's names for a page's data; browsers ask for that by header, and only on the desk.
  if (path.endsWith('.rsc') || path.includes('.segments/')) return refuse
  try {
    decodeURIComponent(path)
  } catch {
    return refuse
  }
  if (/^\/admin(\/.*)?$/i.test(path)) return { kind: 'move', to: '/desk' }
  if (path.length > 1 && path.endsWith('/')) return { kind: 'move', to: path.slice(0, -1) }
  return pass
}
