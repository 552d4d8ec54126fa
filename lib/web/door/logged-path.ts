/** A path as it may stand in a log: without its query, and without the secret of a one-time link. */
export function loggedPath(target: string | undefined): string {
  const path = (target ?? '').split('?', 1)[0] ?? ''
  return path.replace(/^\/(invitation|reset)\/.*$/s, '/$1/…').slice(0, 500)
}
