const desk = /^\/(desk|sign-in|sign-out|invitation|reset)(\/|$)/
const machine = /^\/(api|_next)(\/|$)/
const media = /^\/media\//
/** What came in is handed out as bytes, never as a page of the desk. */
const download = /^\/desk\/wire\/[^/]+\/raw$/

export type Kind = 'reader' | 'desk' | 'machine' | 'media'

/** Whose page a path is. What is none of the others is a reader's. */
export function kindOf(path: string): Kind {
  if (download.test(path)) return 'machine'
  if (desk.test(path)) return 'desk'
  if (media.test(path)) return 'media'
  return machine.test(path) ? 'machine' : 'reader'
}

const known = ['before', 'lang', 'part', 'q']

/** The one address of a reader page: its path, and of its query only what pages read, in one order. */
export function readerKey(target: string): string {
  const at = target.indexOf('?')
  if (at < 0) return target
  const given = new URLSearchParams(target.slice(at + 1))
  const kept = new URLSearchParams()
  for (const name of known) {
    const value = given.get(name)
    if (value) kept.set(name, value.slice(0, 20_000))
  }
  const query = kept.toString()
  return query ? `${target.slice(0, at)}?${query}` : target.slice(0, at)
}
