const nowhere = 'http://nowhere.invalid'

/**
 * A place on this site to go on to after signing in, or the desk: another site, another scheme or a path that a browser would read as
 * one (`//host`, `/\host`, control characters) leads nowhere else.
 */
export function safePath(path: unknown): string {
  if (typeof path !== 'string' || path.length > 2_000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return '/desk'
  if (!URL.canParse(path, nowhere)) return '/desk'
  const url = new URL(path, nowhere)
  if (url.origin !== nowhere || url.pathname.startsWith('//')) return '/desk'
  return `${url.pathname}${url.search}${url.hash}`
}
