import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'

const zip = promisify(gzip)
const brotli = promisify(brotliCompress)

/** A page as it is sent: its bytes once for each encoding, and the headers that go with them, ready to write. */
export type Page = {
  status: number
  tags: ReadonlySet<string>
  etag: string
  plain: Variant
  gzip: Variant | null
  br: Variant | null
}
export type Variant = { headers: string[]; body: Buffer }

const SMALL = 1_000

/** Prepares a page for sending: compressed once, headers written once. A page of less than a kilobyte is not worth compressing. */
export async function preparePage(
  status: number,
  headers: [string, string][],
  body: Buffer,
  tags: ReadonlySet<string>,
): Promise<Page> {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 24)}"`
  const base = [...headers, ['ETag', etag], ['Vary', 'Accept-Encoding']].flat()
  const variant = (bytes: Buffer, encoding?: string): Variant => ({
    headers: [...base, ...(encoding ? ['Content-Encoding', encoding] : []), 'Content-Length', String(bytes.length)],
    body: bytes,
  })
  if (body.length < SMALL) return { status, tags, etag, plain: variant(body), gzip: null, br: null }
  const [zipped, squeezed] = await Promise.all([
    zip(body, { level: 6 }),
    brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  ])
  return { status, tags, etag, plain: variant(body), gzip: variant(zipped, 'gzip'), br: variant(squeezed, 'br') }
}

type Told = { seq: number; tags: readonly string[] }

const REMEMBERED = 500
const LONGEST = 10 * 60_000

/** The one cache of readers' pages: by address, bounded by bytes, the least recently read goes first. */
export class PageCache {
  private pages: LRUCache<string, Page>
  private byTag = new Map<string, Set<string>>()
  private recent: Told[] = []
  private flights = new Map<string, Promise<Page>>()
  /** How often the cache was emptied: a page whose rendering began before is not kept. */
  private epoch = 0
  private seq = 0

  constructor(maxBytes: number) {
    this.pages = new LRUCache({
      maxSize: maxBytes,
      // A page tells its age and the news sitemap its two days: nothing is held so long that the clock alone makes it wrong.
      ttl: LONGEST,
      sizeCalculation: (page, key) =>
        key.length + 1_000 + page.plain.body.length + (page.gzip?.body.length ?? 0) + (page.br?.body.length ?? 0),
      dispose: (page, key) => this.forgetTags(key, page),
    })
  }

  get(key: string): Page | undefined {
    return this.pages.get(key)
  }

  get bytes(): number {
    return this.pages.calculatedSize
  }

  /**
   * The page from the cache, or rendered: once, however many ask for it at the same moment. It is kept if `keep` says so and nothing it
   * shows has changed since its rendering began.
   */
  async through(key: string, render: () => Promise<{ page: Page; keep: boolean }>): Promise<Page> {
    const held = this.pages.get(key)
    if (held) return held
    const flying = this.flights.get(key)
    if (flying) return flying
    const began = { epoch: this.epoch, seq: this.seq }
    const flight = render()
      .then(({ page, keep }) => {
        if (keep && this.isStillTrue(page, began)) this.keep(key, page)
        return page
      })
      .finally(() => {
        if (this.flights.get(key) === flight) this.flights.delete(key)
      })
    this.flights.set(key, flight)
    return flight
  }

  /** Readers may see something differently now: pages that show it are dropped, and renderings under way are not joined any more. */
  changed(seq: number, tags: readonly string[]): void {
    this.seq = seq
    this.recent.push({ seq, tags })
    if (this.recent.length > REMEMBERED) this.recent.shift()
    this.flights.clear()
    for (const tag of tags) for (const key of [...(this.byTag.get(tag) ?? [])]) this.pages.delete(key)
  }

  /** Nothing is known for sure any more. `seq` is the last change that was read. */
  clear(seq: number): void {
    this.seq = seq
    this.epoch += 1
    this.recent = []
    this.flights.clear()
    this.pages.clear()
  }

  private isStillTrue(page: Page, began: { epoch: number; seq: number }): boolean {
    if (began.epoch !== this.epoch) return false
    const oldest = this.recent[0]?.seq ?? 0
    if (began.seq + 1 < oldest) return false
    return !this.recent.some((told) => told.seq > began.seq && told.tags.some((tag) => page.tags.has(tag)))
  }

  private keep(key: string, page: Page): void {
    this.pages.set(key, page)
    if (!this.pages.has(key)) return
    for (const tag of page.tags) {
      const keys = this.byTag.get(tag) ?? new Set()
      keys.add(key)
      this.byTag.set(tag, keys)
    }
  }

  private forgetTags(key: string, page: Page): void {
    for (const tag of page.tags) {
      const keys = this.byTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.byTag.delete(tag)
    }
  }
}
