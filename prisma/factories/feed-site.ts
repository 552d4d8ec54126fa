import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type FeedSite = { url: string; close: () => Promise<void> }

/** A site on this machine's loopback that answers as it is told. */
export async function feedSite(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<FeedSite> {
  const server = createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${portOf(server.address())}`, close: () => end(server) }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the site listens at no port')
  return address.port
}

function end(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}

export type FeedEntry = { guid?: string; title: string; text?: string; published?: string }

/** An RSS feed of these entries. */
export function rssOf(entries: readonly FeedEntry[], title = 'News of Port Halden'): string {
  const items = entries.map(
    ({ guid, title: headline, text, published }) => `<item><title>${headline}</title>
<guid isPermaLink="false">${guid ?? headline}</guid><link>https://agency.test/${encodeURIComponent(guid ?? headline)}</link>
<pubDate>${published ?? 'Wed, 12 Mar 2031 09:30:00 +0000'}</pubDate>
<description>${text ?? `${headline}, the harbour office of Port Halden said on Monday. The first boat leaves at seven and the second at four.`}</description></item>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${title}</title><link>https://agency.test/</link>${items.join('')}</channel></rss>`
}
