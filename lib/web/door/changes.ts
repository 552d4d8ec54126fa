import pg from 'pg'
import { log } from '#lib/platform/log.ts'
import type { PageCache } from './cache.ts'

const PATIENCE = 5_000

/**
 * Follows what verbs write into `change`, from this process or any other on the database, and tells the cache. NOTIFY only wakes; what
 * counts is the rows. A gap in their numbers, or a connection that was lost, empties the cache.
 */
export class Changes {
  private cache: PageCache
  private url: string
  private client: pg.Client | null = null
  private last = 0
  private reading: Promise<void> | null = null
  private again = false
  private stopped = false
  private wait = 100

  constructor(url: string, cache: PageCache) {
    this.url = url
    this.cache = cache
  }

  /** Whether changes are being followed at this moment; while they are not, nothing new may be kept. */
  get connected(): boolean {
    return this.client !== null
  }

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: PATIENCE, keepAlive: true })
    client.on('error', () => this.lost(client))
    client.on('end', () => this.lost(client))
    try {
      await client.connect()
      client.on('notification', () => void this.catchUp())
      await client.query('listen copydesk_change')
      const { rows } = await client.query<{ last: string }>('select coalesce(max(seq), 0)::text as last from change')
      this.last = Number(rows[0]?.last ?? 0)
      this.cache.clear(this.last)
      this.client = client
      this.wait = 100
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.message : String(error) }, 'the door cannot follow changes yet')
      await client.end().catch(() => undefined)
      this.retry()
    }
  }

  /** Reads what is new until there is nothing more. Calls while it reads are answered by one more reading after it. */
  async catchUp(): Promise<void> {
    if (this.reading) {
      this.again = true
      return this.reading
    }
    this.reading = (async () => {
      do {
        this.again = false
        await this.read()
      } while (this.again)
    })().finally(() => {
      this.reading = null
    })
    return this.reading
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.client?.end().catch(() => undefined)
  }

  private async read(): Promise<void> {
    const client = this.client
    if (!client) return
    try {
      const { rows } = await client.query<{ seq: string; tags: string[] }>(
        'select seq::text, tags from change where seq > $1 order by seq limit 1000',
        [this.last],
      )
      for (const row of rows) {
        const seq = Number(row.seq)
        if (seq !== this.last + 1) this.cache.clear(seq)
        else this.cache.changed(seq, row.tags)
        this.last = seq
      }
      if (rows.length === 1_000) this.again = true
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.message : String(error) }, 'the door lost the changes')
      this.lost(client)
    }
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return
    this.client = null
    client.end().catch(() => undefined)
    this.retry()
  }

  private retry(): void {
    if (this.stopped) return
    setTimeout(() => void this.start(), this.wait).unref()
    this.wait = Math.min(this.wait * 2, PATIENCE)
  }
}
