import { touch } from '#lib/change/touched.ts'

/** Among what a page touched: that there is nothing at its address. */
export const MISSING = 'status:404'

/**
 * Has the door answer 404 with the page that is being rendered. Next's own notFound() sends an empty body and leaves the words to a
 * script, which readers do not get.
 */
export function answerMissing(): void {
  touch(MISSING)
}
