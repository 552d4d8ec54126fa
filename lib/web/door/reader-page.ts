import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectTouched } from '#lib/change/touched.ts'
import { database } from '#lib/platform/db.ts'
import { MISSING } from '#lib/web/missing.ts'
import type { Page, PageCache, Variant } from './cache.ts'
import { preparePage } from './cache.ts'
import { Capture, plainRequest } from './capture.ts'
import type { Changes } from './changes.ts'
import { securityHeaders } from './headers.ts'
import { readerKey } from './kinds.ts'
import { stripScripts } from './strip-scripts.ts'

export type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What a shared cache in front of us may do: keep the page, but ask whether it is still true each time. */
const PUBLIC = 'public, max-age=0, must-revalidate'

const passedOn = new Set(['content-type', 'location', 'link', 'content-disposition', 'last-modified'])

type Given = { cache: PageCache; changes: Changes; render: Render; site: URL; dev: boolean }

/** Answers for readers: from the cache, or rendered without anything of the asking client in it. While developing, nothing is kept. */
export class ReaderPages {
  private cache: PageCache
  private changes: Changes
  private render: Render
  private site: URL
  private dev: boolean

  constructor({ cache, changes, render, site, dev }: Given) {
    this.cache = cache
    this.changes = changes
    this.render = render
    this.site = site
    this.dev = dev
  }

  /** A page that is at hand, by the address exactly as it was asked for: the fast way, before anything else is looked at. */
  held(target: string): Page | undefined {
    return this.cache.get(target)
  }

  /** The page, rendered if need be. A moved address is answered with its new one. */
  async find(target: string): Promise<Page> {
    const key = readerKey(target)
    return this.cache.through(key, () => this.make(key))
  }

  private async make(key: string): Promise<{ page: Page; keep: boolean }> {
    const path = key.split('?', 1)[0] ?? key
    const moved = await findRedirect(path)
    if (moved?.to) return { page: await this.redirectTo(moved.to), keep: false }
    const { result, tags } = await collectTouched(async () => {
      const request = plainRequest(key, this.site)
      const capture = new Capture(request)
      await this.render(request, capture)
      return capture.answer
    })
    // A page that failed has no words without its script; the door has.
    if (result.status >= 500) throw new Error(`${path} was rendered with ${result.status}`)
    const status = statusOf(result.status, moved !== null, tags.has(MISSING))
    // Of a change of the code nothing tells the cache.
    const keep = !this.dev && this.changes.connected && tags.size > 0 && (status === 200 || status === 410)
    tags.add(`path:${path}`)
    const html = result.headers.some(
      ([name, value]) => name === 'content-type' && String(value).startsWith('text/html'),
    )
    const body = html ? Buffer.from(stripScripts(result.body.toString('utf8'))) : result.body
    return { page: await preparePage(status, this.headersFor(result.headers), body, tags), keep }
  }

  private headersFor(given: [string, string | string[]][]): [string, string][] {
    const kept = given.flatMap(([name, value]): [string, string][] =>
      passedOn.has(name) && typeof value === 'string' ? [[name, value]] : [],
    )
    return [...kept, ['Cache-Control', PUBLIC], ...securityHeaders('reader', this.site.protocol === 'https:')]
  }

  private redirectTo(to: string): Promise<Page> {
    const headers: [string, string][] = [
      ['Location', `${this.site.origin}${to}`],
      ['Cache-Control', PUBLIC],
      ...securityHeaders('reader', this.site.protocol === 'https:'),
    ]
    return preparePage(308, headers, Buffer.alloc(0), new Set())
  }
}

/** What a rendered page is answered with: its words may say that something is gone, or that there is nothing. */
function statusOf(rendered: number, isGone: boolean, isMissing: boolean): number {
  if (rendered !== 200) return rendered
  if (isGone) return 410
  return isMissing ? 404 : 200
}

/** Where an address has moved to; `to` null means gone. A database that does not answer leaves it to the page to say so. */
async function findRedirect(path: string): Promise<{ to: string | null } | null> {
  return database().redirect.findUnique({ where: { from: path }, select: { to: true } })
}

/** Sends a page in the best encoding the client takes, or says that it has it already. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const accepts = request.headers['accept-encoding'] ?? ''
  const variant: Variant =
    page.br && accepts.includes('br') ? page.br : page.gzip && accepts.includes('gzip') ? page.gzip : page.plain
  const seen = request.headers['if-none-match']
  if (seen !== undefined && page.status === 200 && (seen === page.etag || seen === '*' || seen.includes(page.etag))) {
    response.writeHead(304, withoutBody(variant.headers))
    response.end()
    return
  }
  response.writeHead(page.status, variant.headers)
  response.end(request.method === 'HEAD' ? undefined : variant.body)
}

function withoutBody(headers: string[]): string[] {
  const kept: string[] = []
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const name = headers[at] ?? ''
    if (!/^content-(length|encoding|type)$/i.test(name)) kept.push(name, headers[at + 1] ?? '')
  }
  return kept
}
