import { parseHTML } from 'linkedom'

export type Dom = ReturnType<typeof parseHTML>['document']

/** A page's tree. Nothing in it runs and nothing is fetched. */
export function pageOf(html: string): Dom {
  return parseHTML(html).document
}

/** The tree of a piece of HTML as feeds and letters carry it: its nodes are the children of `body`. */
export function fragmentOf(html: string): Dom['body'] {
  return parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document.body
}
