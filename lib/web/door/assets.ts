import { type Page, preparePage } from './cache.ts'
import { Capture, plainRequest } from './capture.ts'
import { securityHeaders } from './headers.ts'
import type { Render } from './reader-page.ts'

const passedOn = new Set(['content-type', 'cache-control'])

/** Built files: what stands at such an address never changes, so each is asked of Next and compressed once. */
export class Assets {
  private files = new Map<string, Promise<Page | null>>()
  private render: Render
  private site: URL

  constructor(render: Render, site: URL) {
    this.render = render
    this.site = site
  }

  /** The file, ready to be sent; null if there is none, which is then Next's to say. */
  async find(path: string): Promise<Page | null> {
    const held = this.files.get(path)
    if (held) return held
    const file = this.make(path)
    this.files.set(path, file)
    const made = await file.catch(() => null)
    // Only files that exist are remembered, so that there are never more than were built.
    if (made === null) this.files.delete(path)
    return file
  }

  private async make(path: string): Promise<Page | null> {
    const request = plainRequest(path, this.site)
    const capture = new Capture(request)
    await this.render(request, capture)
    const { status, headers, body } = await capture.answer
    if (status !== 200) return null
    const kept = headers.flatMap(([name, value]): [string, string][] =>
      passedOn.has(name) && typeof value === 'string' ? [[name, value]] : [],
    )
    const secure = securityHeaders('machine', this.site.protocol === 'https:')
    return preparePage(status, [...kept, ...secure], body, new Set())
  }
}
