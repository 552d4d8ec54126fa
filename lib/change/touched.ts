import { AsyncLocalStorage } from 'node:async_hooks'

/** The tags a page's reads have touched, collected while the door renders it. */
type Touched = Set<string>

declare global {
  var copydeskTouched: AsyncLocalStorage<Touched> | undefined
}

/**
 * One storage for the whole process: Next bundles its own copy of this file, while the door loads it directly,
 * and both must mean the same page.
 */
function storage(): AsyncLocalStorage<Touched> {
  globalThis.copydeskTouched ??= new AsyncLocalStorage()
  return globalThis.copydeskTouched
}

/** Every reader's read calls this with what it looked at, such as `article:ID`, `section:ID`, `front`. Outside a page it does nothing. */
export function touch(...tags: string[]): void {
  const touched = storage().getStore()
  for (const tag of tags) touched?.add(tag)
}

/** Runs the rendering of one page and gives the tags its reads touched. */
export async function collectTouched<T>(render: () => Promise<T>): Promise<{ result: T; tags: Set<string> }> {
  const tags: Touched = new Set()
  const result = await storage().run(tags, render)
  return { result, tags }
}
